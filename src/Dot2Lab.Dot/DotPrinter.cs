using Dot2Lab.Dot.Printing;
using Dot2Lab.Dot.Reading;

namespace Dot2Lab.Dot;

/// <summary>
/// Writes graphs as DOT in one canonical form: all nodes in the order in which they were made, then edges and subgraphs, then
/// defaults, every value on the very element that has it. Reading the result gives the same graphs again.
/// </summary>
public static class DotPrinter
{
    /// <summary>Writes the graphs; bytes of the source that are not UTF-8 come out as they went in.</summary>
    public static void Write(IEnumerable<DotGraph> graphs, Stream output)
    {
        using var writer = new ByteWriter(output);
        foreach (var graph in graphs)
        {
            // Leaving a subgraph without a name may open others inside it, so that the writer recurses with the nest.
            var depth = graph.Root.AllBelow().Max(subgraph => subgraph.Depth);
            DeepStack.Run(depth, () => new CanonicalWriter(graph, writer).Write());
        }
    }
}
