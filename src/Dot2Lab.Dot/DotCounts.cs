using System.Globalization;

namespace Dot2Lab.Dot;

/// <summary>Sums up a file in one line: accepted (1 or 0), graphs, nodes, edges and subgraphs, with tabs between.</summary>
public static class DotCounts
{
    /// <summary>The line, without a line end.</summary>
    public static string Format(DotReadResult result)
    {
        var graphs = result.Graphs;
        var nodes = graphs.Sum(graph => (long)graph.Nodes.Count);
        var edges = graphs.Sum(graph => (long)graph.Edges.Count);
        var subgraphs = graphs.Sum(graph => graph.Root.AllBelow().LongCount() - 1);
        return string.Create(
            CultureInfo.InvariantCulture, $"{(result.Accepted ? 1 : 0)}\t{graphs.Count}\t{nodes}\t{edges}\t{subgraphs}");
    }
}
