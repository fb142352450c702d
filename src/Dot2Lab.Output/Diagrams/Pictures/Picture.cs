using Dot2Lab.Dot.Drafting;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>All that is drawn, before anything has its place.</summary>
/// <param name="Graph">Nodes, edges and clusters. Nodes have names of ours, so that nothing of an author's name means anything to Graphviz.</param>
/// <param name="Links">The edges that have texts.</param>
/// <param name="Legend">The legend.</param>
internal sealed record Picture(GraphDraft Graph, IReadOnlyList<PictureLink> Links, PictureText Legend)
{
    /// <summary>What each node is called, by its name in <see cref="Graph"/>.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>Lines along its edges.</summary>
    public IReadOnlyList<Stroke> Strokes { get; init; } = [];

    /// <summary>Every text that stands by itself.</summary>
    public IReadOnlyList<PictureText> Texts { get; } = [.. Links.SelectMany(link => link.Texts), Legend];

    /// <summary>Whether the author gave every node its place, in points, and left no layout to be made.</summary>
    public bool IsPlaced => Graph.Attributes.Text("layout") is null && Graph.Nodes.All(node => node.Attributes.Text("pos") is not null);

    /// <summary>Whether the layout knows clusters, and gives them their place.</summary>
    public bool HasClusters => !IsPlaced && (Graph.Attributes.Text("layout") is null or "dot" or "fdp");
}
