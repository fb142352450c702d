using Dot2Lab.Dot;
using Dot2Lab.Dot.Drafting;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>The part of an author's graph that is drawn.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Links">What each of its edges became; null for one that is only drawn.</param>
internal sealed record DrawnGraph(GraphDraft Graph, IReadOnlyList<DrawnLink?> Links)
{
    /// <summary>The whole graph.</summary>
    public static DrawnGraph Of(GraphDraft graph, LabMap map) => new(graph, [.. graph.Edges.Select((_, i) => map.LinkOf(i))]);

    /// <summary>The same with some of its nodes only, and the edges between them.</summary>
    public DrawnGraph Only(IReadOnlySet<DotId> kept)
    {
        var edges = Graph.Edges.Zip(Links).Where(pair => kept.Contains(pair.First.Tail) && kept.Contains(pair.First.Head)).ToList();
        var graph = Graph with
        {
            Nodes = [.. Graph.Nodes.Where(node => kept.Contains(node.Id))],
            Edges = [.. edges.Select(pair => pair.First)],
            Subgraphs = [.. Graph.Subgraphs.Select(subgraph => subgraph with { Nodes = [.. subgraph.Nodes.Where(kept.Contains)] })],
        };
        return new DrawnGraph(graph, [.. edges.Select(pair => pair.Second)]);
    }
}
