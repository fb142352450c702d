using System.Globalization;
using Dot2Lab.Dot;
using Dot2Lab.Dot.Drafting;
using Dot2Lab.Text;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>Where Graphviz put the nodes, edges and clusters of a picture.</summary>
internal sealed class PictureLayout
{
    /// <summary>Reads it from Graphviz's answer to <see cref="LayoutQuestion"/>.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="picture">The picture that was asked about.</param>
    public PictureLayout(byte[] answer, Picture picture)
    {
        var laidOut = DotReader.Read(SourceText.FromBytes("layout", answer)).Graphs[0];
        var drawn = GraphDraft.Of(laidOut);
        Attributes = drawn.Attributes;
        Nodes = drawn.Nodes.ToDictionary(node => node.Id.Text, node => NodeBox(node.Attributes));
        Clusters = picture.HasClusters ? Given(drawn) : ClusterBoxing.Of(picture.Graph, Nodes);
        var byKey = drawn.Edges.ToDictionary(edge => edge.Attributes.Text(EdgeNumber)!, edge => edge.Attributes);
        Edges = [.. picture.Graph.Edges.Select((_, i) => byKey.GetValueOrDefault(i.ToString(CultureInfo.InvariantCulture)) ?? DraftAttributes.None)];
        Curves = [.. Edges.Select(attributes => Curve.Parse(attributes.Text("pos")))];
    }

    /// <summary>The attribute by which edges are found again in an answer.</summary>
    public const string EdgeNumber = "edgenumber";

    /// <summary>The attributes of the whole graph.</summary>
    public DraftAttributes Attributes { get; }

    /// <summary>The box of each node.</summary>
    public IReadOnlyDictionary<string, Box> Nodes { get; }

    /// <summary>The attributes of each cluster, by name.</summary>
    public IReadOnlyDictionary<string, DraftAttributes> Clusters { get; }

    /// <summary>The attributes of each edge, in the order of the picture.</summary>
    public IReadOnlyList<DraftAttributes> Edges { get; }

    /// <summary>The line of each edge, in the order of the picture; null where it has none.</summary>
    public IReadOnlyList<Curve?> Curves { get; }

    /// <summary>The boxes that clusters are drawn as.</summary>
    public IEnumerable<Box> ClusterBoxes => Clusters.Values.Select(attributes => ParseBox(attributes.Text("bb")!));

    /// <summary>The boxes of the clusters' titles, and of the graph's.</summary>
    public IEnumerable<Box> TitleBoxes => Clusters.Values.Append(Attributes)
        .Where(attributes => attributes.Text("lp") is not null && attributes.Text("lwidth") is not null)
        .Select(attributes => Box.Around(Curve.ParsePoint(attributes.Text("lp")!), Number.Inches(attributes.Text("lwidth")), Number.Inches(attributes.Text("lheight"))));

    private static Dictionary<string, DraftAttributes> Given(GraphDraft drawn) => drawn.Subgraphs
        .Where(subgraph => subgraph.IsCluster && subgraph.Attributes.Text("bb") is not null)
        .DistinctBy(subgraph => subgraph.Name!.Value.Text)
        .ToDictionary(subgraph => subgraph.Name!.Value.Text, subgraph => subgraph.Attributes);

    private static Box NodeBox(DraftAttributes node) =>
        Box.Around(Curve.ParsePoint(node.Text("pos") ?? "0,0"), Number.Inches(node.Text("width")), Number.Inches(node.Text("height")));

    private static Box ParseBox(string text)
    {
        var sides = text.Split(',').Select(Number.Parse).ToList();
        return new Box(sides[0], sides[1], sides[2], sides[3]);
    }
}
