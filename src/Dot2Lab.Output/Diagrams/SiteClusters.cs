using Dot2Lab.Dot;
using Dot2Lab.Dot.Drafting;

namespace Dot2Lab.Output.Diagrams;

/// <summary>Draws a box around each site that the author drew none around.</summary>
internal static class SiteClusters
{
    private const string Prefix = "cluster_site_";

    /// <summary>Whether a subgraph is one of these.</summary>
    public static bool IsSite(SubgraphDraft subgraph) => subgraph.Attributes.Text("class")?.StartsWith("site", StringComparison.Ordinal) == true;

    /// <summary>
    /// The graph with these clusters; where all of a site is in the same cluster of the author's, together with others, inside that.
    /// A site that the author spread over clusters stays as it is.
    /// </summary>
    public static GraphDraft AddTo(GraphDraft graph, LabMap map, VrfLooks looks)
    {
        var subgraphs = graph.Subgraphs.ToList();
        var around = Innermost(graph);
        var ids = graph.Nodes.Where(node => map.NodeOf(node.Id) is not null).ToDictionary(node => map.NodeOf(node.Id)!.Namespace, node => node.Id);
        foreach (var site in SiteFinder.Find(map.Plan))
        {
            var members = site.Nodes.Where(node => ids.ContainsKey(node.Namespace)).Select(node => ids[node.Namespace]).ToList();
            if (members.Count > 1 && members.Select(id => around.GetValueOrDefault(id)).Distinct().ToList() is [var parent] && !IsAll(members, parent, around))
            {
                Insert(Cluster(site, members, looks, parent), parent, subgraphs);
            }
        }

        return graph with { Subgraphs = subgraphs };
    }

    private static bool IsAll(List<DotId> members, SubgraphDraft? cluster, Dictionary<DotId, SubgraphDraft> around) =>
        cluster is not null && around.Count(pair => pair.Value == cluster) == members.Count;

    // The cluster that each node is in; of several the innermost, that is, the one that comes last.
    private static Dictionary<DotId, SubgraphDraft> Innermost(GraphDraft graph)
    {
        var around = new Dictionary<DotId, SubgraphDraft>();
        var open = new Stack<SubgraphDraft>();
        foreach (var subgraph in graph.Subgraphs)
        {
            while (open.TryPeek(out var last) && last.Depth >= subgraph.Depth)
            {
                open.Pop();
            }

            open.Push(subgraph);
            if (open.FirstOrDefault(outer => outer.IsCluster) is { } cluster)
            {
                subgraph.Nodes.ToList().ForEach(node => around[node] = cluster);
            }
        }

        return around;
    }

    private static SubgraphDraft Cluster(DrawnSite site, List<DotId> members, VrfLooks looks, SubgraphDraft? parent)
    {
        var attributes = DraftAttributes.None
            .With("id", DiagramNames.Site(site.Name))
            .With("class", site.Vrf is { } vrf ? $"site {DiagramNames.VrfClass(vrf)}" : "site")
            .With("label", LabelText.Of([site.Title]))
            .With("style", "rounded")
            .With("color", looks.Of(site.Vrf)?.Color ?? "gray50");
        return new SubgraphDraft(new DotId($"{Prefix}{DiagramNames.Safe(site.Name)}"), parent is null ? 0 : parent.Depth + 1, attributes, members);
    }

    // Behind all that is inside its parent.
    private static void Insert(SubgraphDraft cluster, SubgraphDraft? parent, List<SubgraphDraft> subgraphs)
    {
        var index = parent is null ? subgraphs.Count : subgraphs.IndexOf(parent) + 1;
        while (index < subgraphs.Count && subgraphs[index].Depth > parent!.Depth)
        {
            index++;
        }

        subgraphs.Insert(index, cluster);
    }
}
