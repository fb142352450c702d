using Dot2Lab.Dot;
using Dot2Lab.Dot.Drafting;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>A picture in which everything has its place, for <c>neato -n2</c> to draw as it stands.</summary>
internal static class DrawQuestion
{
    private const double LegendGap = 24;

    /// <summary>The graph.</summary>
    public static byte[] Of(Picture picture, PictureLayout layout, TextSizes sizes, TextPlacement placement)
    {
        var drawn = Box.Around([.. layout.Nodes.Values, .. layout.ClusterBoxes, .. layout.TitleBoxes, .. placement.Places.Values, .. layout.Curves.OfType<Curve>().Select(c => c.Bounds)]);
        var legend = Legend(drawn, sizes.Of(picture.Legend));
        var whole = Box.Around([drawn, legend]);
        return (picture.Graph with
        {
            Attributes = Placed(picture.Graph.Attributes, layout.Attributes).With("bb", whole.ToString()),
            Nodes = [.. picture.Graph.Nodes.Select(node => node with { Attributes = node.Attributes.With("pos", layout.Nodes[node.Id.Text].Center.ToString()) }), .. picture.Texts.Select((text, i) => Node(text, i, placement.Places.GetValueOrDefault(text, legend)))],
            Edges = [.. picture.Graph.Edges.Select((edge, i) => edge with { Attributes = Placed(edge.Attributes, layout.Edges[i]) }), .. picture.Strokes.Select(stroke => Draw(stroke, picture, layout)).OfType<EdgeDraft>()],
            Subgraphs = [.. picture.Graph.Subgraphs.Select(subgraph => Placed(subgraph, layout))],
        }).ToBytes();
    }

    // Where it makes the picture's form less extreme: to the right of what is higher than wide, else below.
    private static Box Legend(Box drawn, (double Width, double Height) size) => drawn.Height > drawn.Width
        ? Box.Around(new Point(drawn.Right + LegendGap + (size.Width / 2), drawn.Top - (size.Height / 2)), size.Width, size.Height)
        : Box.Around(new Point(drawn.Left + (size.Width / 2), drawn.Bottom - LegendGap - (size.Height / 2)), size.Width, size.Height);

    private static EdgeDraft? Draw(Stroke stroke, Picture picture, PictureLayout layout)
    {
        if (layout.Curves[stroke.Edge] is not { } curve)
        {
            return null;
        }

        var edge = picture.Graph.Edges[stroke.Edge];
        var along = (stroke.IsBackwards ? curve.Reversed : curve).Moved(stroke.Aside);
        return new EdgeDraft(edge.Tail, edge.Head, stroke.Attributes.With("pos", stroke.Attributes.Text("dir") == "forward" ? along.ToArrow() : along.ToString()));
    }

    // A cluster that has no place is not drawn.
    private static SubgraphDraft Placed(SubgraphDraft subgraph, PictureLayout layout)
    {
        var place = layout.Clusters.GetValueOrDefault(subgraph.Name?.Text ?? "");
        return subgraph with { Name = place is null ? null : subgraph.Name, Attributes = Placed(subgraph.Attributes, place) };
    }

    private static DraftAttributes Placed(DraftAttributes attributes, DraftAttributes? laidOut) => (laidOut ?? DraftAttributes.None)
        .Where(pair => pair.Key is "pos" or "bb" or "lp" or "lwidth" or "lheight")
        .Aggregate(attributes.Without(IsDone), (all, pair) => all.With(pair.Key, pair.Value));

    // What the layout has obeyed already. A subgraph must not have it either, for then the graph has it, empty.
    private static bool IsDone(string name) => name is "layout" or "ratio";

    private static NodeDraft Node(PictureText text, int number, Box place) =>
        new(new DotId(TextSizes.NodeName(number)), TextSizes.Attributes(text).With("pos", place.Center.ToString()).With("style", "filled").With("fillcolor", "#FFFFFFB0"));
}
