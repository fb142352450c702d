using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams;

/// <summary>Customers' sites as they are drawn: what hangs together without the provider.</summary>
internal static class SiteFinder
{
    /// <summary>All sites, by their names.</summary>
    public static IReadOnlyList<DrawnSite> Find(LabPlan plan)
    {
        var nodes = plan.Nodes.ToDictionary(node => node.Namespace, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. plan.Nodes.Where(node => IsCustomers(node) && !seen.Contains(node.Namespace)).Select(node => Around(node, nodes, seen))];
    }

    private static bool IsCustomers(PlanNode node) => node.Role is not (NodeRole.P or NodeRole.Pe);

    private static DrawnSite Around(PlanNode first, Dictionary<string, PlanNode> nodes, HashSet<string> seen)
    {
        var site = new List<PlanNode>();
        var open = new Queue<PlanNode>([first]);
        seen.Add(first.Namespace);
        while (open.TryDequeue(out var node))
        {
            site.Add(node);
            foreach (var peer in node.Interfaces.Where(port => port.PeerNamespace is not null).Select(port => nodes[port.PeerNamespace!]))
            {
                if (IsCustomers(peer) && seen.Add(peer.Namespace))
                {
                    open.Enqueue(peer);
                }
            }
        }

        return new DrawnSite([.. site.OrderBy(node => node.Namespace, StringComparer.Ordinal)]);
    }
}
