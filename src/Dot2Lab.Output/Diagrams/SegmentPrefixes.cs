using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Output.Diagrams;

/// <summary>The networks on the segments that switches make.</summary>
internal sealed class SegmentPrefixes
{
    private readonly Dictionary<string, PlanNode> _nodes;

    /// <summary>Prepares to find them.</summary>
    public SegmentPrefixes(LabPlan plan) => _nodes = plan.Nodes.ToDictionary(node => node.Namespace, StringComparer.Ordinal);

    /// <summary>The networks that a switch joins, also through other switches.</summary>
    /// <param name="switch">The switch's namespace.</param>
    public IReadOnlyList<IpPrefix> Of(string @switch)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { @switch };
        var open = new Queue<PlanNode>([_nodes[@switch]]);
        var prefixes = new HashSet<IpPrefix>();
        while (open.TryDequeue(out var node))
        {
            foreach (var port in node.Interfaces.Where(port => port.PeerNamespace is not null))
            {
                var peer = _nodes[port.PeerNamespace!];
                if (peer.Role != NodeRole.Switch)
                {
                    prefixes.UnionWith(peer.Interfaces.First(far => far.Name == port.PeerInterface).Addresses.Select(own => own.Prefix));
                }
                else if (seen.Add(peer.Namespace))
                {
                    open.Enqueue(peer);
                }
            }
        }

        return [.. prefixes.OrderBy(prefix => prefix.ToString(), StringComparer.Ordinal)];
    }
}
