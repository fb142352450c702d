using Dot2Lab.Dot;
using Dot2Lab.Dot.Drafting;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>
/// An edge written inside a cluster puts both its nodes there, so that a PE with edges in several customers' clusters is in all of
/// them. Nothing can be drawn inside two boxes side by side; in a picture such a node is in none.
/// </summary>
internal static class SharedMembers
{
    /// <summary>The subgraphs without these nodes in clusters.</summary>
    public static IReadOnlyList<SubgraphDraft> Remove(IReadOnlyList<SubgraphDraft> subgraphs)
    {
        var around = new Dictionary<DotId, List<int>>();
        var path = new Stack<int>();
        for (var i = 0; i < subgraphs.Count; i++)
        {
            while (path.TryPeek(out var outer) && subgraphs[outer].Depth >= subgraphs[i].Depth)
            {
                path.Pop();
            }

            path.Push(i);
            Note(subgraphs[i].Nodes, [.. path.Where(p => subgraphs[p].IsCluster)], around);
        }

        var shared = around.Where(pair => pair.Value.Count > 1).Select(pair => pair.Key).ToHashSet();
        return [.. subgraphs.Select(s => s with { Nodes = [.. s.Nodes.Where(node => !shared.Contains(node))] })];
    }

    // Keeps the clusters of a node that are in none other of its clusters: what is around an inner one does not count.
    private static void Note(IReadOnlyList<DotId> nodes, IReadOnlyList<int> clusters, Dictionary<DotId, List<int>> around)
    {
        foreach (var node in clusters.Count == 0 ? [] : nodes)
        {
            if (!around.TryGetValue(node, out var known))
            {
                around.Add(node, known = []);
            }

            known.RemoveAll(clusters.Contains);
            known.Add(clusters[0]);
        }
    }
}
