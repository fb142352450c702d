using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Planning.Addressing;

/// <summary>
/// Gives the interfaces of one segment their addresses in its network. Where hosts are, host N has address N and routers
/// count down from the top (or from 254); two routers by themselves take the two first addresses, the provider's the lower.
/// </summary>
/// <param name="topology">The lab.</param>
/// <param name="reserved">Addresses of the same address space that others hold already.</param>
/// <param name="diagnostics">Takes networks that are too small.</param>
internal sealed class SegmentAddresser(Topology topology, IReadOnlySet<IpAddress> reserved, DiagnosticBag diagnostics)
{
    private const long RouterTop = 254;

    /// <summary>Adds an address of the prefix's family to each interface of the segment.</summary>
    public void Plan(Segment segment, IpPrefix prefix, IReadOnlyDictionary<InterfaceId, List<InterfaceAddress>> addresses)
    {
        var given = segment.Interfaces
            .Select(e => (End: e, Address: topology.GivenAddresses(e).FirstOrDefault(a => a.Value.Family == prefix.Family)?.Value))
            .Where(g => g.Address is not null)
            .ToDictionary(g => g.End, g => g.Address!);
        var gateways = segment.Interfaces.SelectMany(e => topology.NodeOf(e).Gateways).Select(g => g.Value);
        var taken = given.Values.Select(a => a.Address).Concat(gateways).Concat(reserved).ToHashSet();
        var places = Places(segment, [.. segment.Interfaces.Where(e => !given.ContainsKey(e))], prefix, taken);
        foreach (var end in segment.Interfaces)
        {
            if (given.TryGetValue(end, out var address))
            {
                addresses[end.Id].Add(address);
            }
            else if (places.TryGetValue(end, out var place))
            {
                addresses[end.Id].Add(new InterfaceAddress(prefix.Network.Plus((UInt128)place), prefix.Length));
            }
            else
            {
                diagnostics.Add(AddressDiagnostics.PoolFull(end.Span, "net", prefix));
            }
        }
    }

    private Dictionary<Interface, long> Places(Segment segment, IReadOnlyList<Interface> open, IpPrefix prefix, HashSet<IpAddress> taken)
    {
        var (first, count) = HostPlaces.Of(prefix);
        var hasHosts = segment.Interfaces.Any(e => topology.NodeOf(e).Role == NodeRole.Host);
        var pair = !hasHosts && segment.Interfaces.Count == 2;

        // A gateway that a host names is an address that somebody must have: a router without one of its own.
        var gateways = segment.Interfaces.SelectMany(e => topology.NodeOf(e).Gateways).Select(g => g.Value).Distinct()
            .Where(g => prefix.Contains(g) && !IsGiven(segment, g)).Order();
        var routers = open.Where(e => topology.NodeOf(e).Role != NodeRole.Host).OrderByDescending(e => topology.NodeOf(e).IsCore).ThenBy(e => e.Node).ToList();
        var result = new Dictionary<Interface, long>();
        foreach (var (gateway, router) in gateways.Zip(routers.ToList()))
        {
            result[router] = (long)(gateway.Value - prefix.Network.Value);
            routers.Remove(router);
        }

        var top = Math.Min(first + count - 1, RouterTop);
        var routerWishes = routers.Select((e, i) => (e, pair ? first + i : hasHosts ? top : Slots.Wish(e.Node.Text, first, count))).ToList();
        Merge(Slots.Assign(routerWishes, first, count, IsFree, step: hasHosts ? -1 : 1));
        var hostWishes = open.Where(e => topology.NodeOf(e).Role == NodeRole.Host).Select(e => (e, Slots.Wish(e.Node.Text, first, count))).ToList();
        Merge(Slots.Assign(hostWishes, first, count, IsFree));
        return result;

        bool IsFree(long place) => !taken.Contains(prefix.Network.Plus((UInt128)place));

        void Merge(IReadOnlyDictionary<Interface, long> places)
        {
            foreach (var (end, place) in places)
            {
                result[end] = place;
                taken.Add(prefix.Network.Plus((UInt128)place));
            }
        }
    }

    private bool IsGiven(Segment segment, IpAddress address) =>
        segment.Interfaces.SelectMany(topology.GivenAddresses).Any(a => a.Value.Address == address);
}
