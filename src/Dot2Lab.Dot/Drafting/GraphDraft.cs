namespace Dot2Lab.Dot.Drafting;

/// <summary>
/// A graph as a value, from which others are made and written. Each element has all its attributes, so that nothing that is
/// added or left out changes what another inherits.
/// </summary>
/// <param name="Name">Its name; null without one.</param>
/// <param name="Directed">Whether it is a <c>digraph</c>.</param>
/// <param name="Strict">Whether it is <c>strict</c>.</param>
public sealed record GraphDraft(DotId? Name, bool Directed, bool Strict)
{
    /// <summary>Its attributes.</summary>
    public DraftAttributes Attributes { get; init; } = DraftAttributes.None;

    /// <summary>All nodes.</summary>
    public IReadOnlyList<NodeDraft> Nodes { get; init; } = [];

    /// <summary>All edges.</summary>
    public IReadOnlyList<EdgeDraft> Edges { get; init; } = [];

    /// <summary>All subgraphs, each before those inside it.</summary>
    public IReadOnlyList<SubgraphDraft> Subgraphs { get; init; } = [];

    /// <summary>A graph as it was read; nodes and edges in the order in which they were made.</summary>
    public static GraphDraft Of(DotGraph graph) => new(graph.Name, graph.Directed, graph.Strict)
    {
        Attributes = DraftAttributes.Of(graph.Root.Attributes),
        Nodes = [.. graph.Nodes.Select(node => new NodeDraft(node.Id, DraftAttributes.Of(node.Attributes)))],
        Edges = [.. graph.Edges.Select(Of)],
        Subgraphs = [.. graph.Root.InOrder().Skip(1).Select(Of)],
    };

    /// <summary>The graph as DOT: reading it gives the same nodes, edges, subgraphs and attributes.</summary>
    public byte[] ToBytes()
    {
        using var output = new MemoryStream();
        DraftWriter.Write(this, output);
        return output.ToArray();
    }

    private static EdgeDraft Of(DotEdge edge) => new(edge.Tail.Id, edge.Head.Id, DraftAttributes.Of(edge.Attributes)) { Key = edge.Key };

    private static SubgraphDraft Of(DotSubgraph subgraph) => new(
        subgraph.Name,
        subgraph.Depth - 1,
        DraftAttributes.Of(subgraph.Attributes),
        [.. subgraph.NodeMembers.Direct.OrderBy(node => node.Sequence).Select(node => node.Id)]);
}
