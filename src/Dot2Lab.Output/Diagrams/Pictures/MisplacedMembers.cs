using Dot2Lab.Dot;
using Dot2Lab.Dot.Drafting;
using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>
/// An edge written inside a cluster puts both its nodes there, so that a PE with edges in several customers' clusters is in all of
/// them. Nothing can be drawn inside two boxes side by side, and the provider is not the customer: in a picture it is in neither.
/// </summary>
internal static class MisplacedMembers
{
    /// <summary>
    /// The subgraphs without nodes that are in several clusters side by side, and without routers of the provider where all others
    /// belong to one customer.
    /// </summary>
    /// <param name="subgraphs">All subgraphs, each before those inside it.</param>
    /// <param name="map">What became of the nodes.</param>
    public static IReadOnlyList<SubgraphDraft> Remove(IReadOnlyList<SubgraphDraft> subgraphs, LabMap map)
    {
        var own = WithoutShared(subgraphs).ToList();
        for (var i = 0; i < own.Count; i++)
        {
            var inside = Enumerable.Range(i, own.Count - i).TakeWhile(j => j == i || own[j].Depth > own[i].Depth).ToList();
            if (own[i].IsCluster && IsCustomers(inside.SelectMany(j => own[j].Nodes), map))
            {
                inside.ForEach(j => own[j] = own[j] with { Nodes = [.. own[j].Nodes.Where(node => !IsProviders(map.NodeOf(node)))] });
            }
        }

        return own;
    }

    private static bool IsCustomers(IEnumerable<DotId> nodes, LabMap map) =>
        nodes.Select(map.NodeOf).OfType<PlanNode>().Where(node => !IsProviders(node)).Select(node => node.Vrf).Distinct().ToList() is [not null];

    private static bool IsProviders(PlanNode? node) => node?.Role is NodeRole.P or NodeRole.Pe;

    private static List<SubgraphDraft> WithoutShared(IReadOnlyList<SubgraphDraft> subgraphs)
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
