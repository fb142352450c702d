namespace Dot2Lab.Dot.Drafting;

/// <summary>A subgraph of a graph that is being made.</summary>
/// <param name="Name">Its name; null without one.</param>
/// <param name="Depth">How many subgraphs it is inside of, 0 for one directly in the graph.</param>
/// <param name="Attributes">Its attributes, inherited ones included.</param>
/// <param name="Nodes">The nodes that are put into this very subgraph.</param>
public sealed record SubgraphDraft(DotId? Name, int Depth, DraftAttributes Attributes, IReadOnlyList<DotId> Nodes)
{
    /// <summary>Whether Graphviz draws a box around it.</summary>
    public bool IsCluster => Name is { } name && name.Text.StartsWith("cluster", StringComparison.Ordinal);
}
