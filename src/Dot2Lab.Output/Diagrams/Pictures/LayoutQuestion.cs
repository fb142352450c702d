using System.Globalization;
using Dot2Lab.Dot;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>
/// A picture for Graphviz to lay out. The texts along a link are one empty label of their common size there, so that room is
/// left for them.
/// </summary>
internal static class LayoutQuestion
{
    private const double Gap = 4;

    /// <summary>The graph.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="sizes">The sizes of its texts.</param>
    /// <param name="looseness">How much room to leave, where the author does not say: 1, or more where it came out crowded.</param>
    public static byte[] Of(Picture picture, TextSizes sizes, double looseness)
    {
        var isSideways = picture.Graph.Attributes.Text("rankdir") is "LR" or "RL";
        var edges = picture.Graph.Edges
            .Select((edge, i) => edge with { Attributes = edge.Attributes.With(PictureLayout.EdgeNumber, i.ToString(CultureInfo.InvariantCulture)) })
            .ToList();
        foreach (var link in picture.Links)
        {
            var room = Room([.. link.Texts.Select(sizes.Of)], isSideways, looseness);
            edges[link.Edge] = edges[link.Edge] with { Attributes = edges[link.Edge].Attributes.With("label", new DotId(room, IsHtml: true)) };
        }

        var attributes = picture.Graph.Attributes
            .WithDefault("nodesep", Number(0.3 * looseness))
            .WithDefault("ranksep", Number(0.25 * looseness))
            .WithDefault("overlap", "false")
            .WithDefault("sep", $"+{Whole(25 * looseness)}");
        return (picture.Graph with { Edges = edges, Attributes = attributes }).ToBytes();
    }

    private static string Room(IReadOnlyList<(double Width, double Height)> sizes, bool isSideways, double looseness)
    {
        var (width, height) = isSideways
            ? (sizes.Sum(s => s.Width + Gap), sizes.Max(s => s.Height))
            : (sizes.Max(s => s.Width), sizes.Sum(s => s.Height + Gap));
        return $"<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\"><TR><TD FIXEDSIZE=\"TRUE\" WIDTH=\"{Whole((width + Gap) * looseness)}\" HEIGHT=\"{Whole((height + Gap) * looseness)}\"></TD></TR></TABLE>";
    }

    private static string Whole(double points) => Math.Ceiling(points).ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
