using Dot2Lab.Compiler.Binding;
using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Planning.Addressing;

/// <summary>Gives every segment its networks, every interface its addresses and every core router its loopbacks.</summary>
internal sealed class AddressPlanner(Topology topology, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, List<IpPrefix>> _prefixes =
        topology.Segments.ToDictionary(s => s.Name, _ => new List<IpPrefix>(), StringComparer.Ordinal);

    private readonly Dictionary<InterfaceId, List<InterfaceAddress>> _interfaces =
        topology.Segments.SelectMany(s => s.Interfaces).ToDictionary(e => e.Id, _ => new List<InterfaceAddress>());

    private readonly HashSet<(PoolKind, IpFamily)> _full = [];

    private readonly Dictionary<NodeName, List<IpAddress>> _loopbacks =
        topology.Nodes.Values.Where(n => n.IsCore).ToDictionary(n => n.Name, _ => new List<IpAddress>());

    /// <summary>Decides all addresses.</summary>
    public AddressTable Plan()
    {
        var realms = Realms.Of(topology);
        foreach (var family in topology.Options.Families)
        {
            foreach (var realm in topology.Segments.Where(s => s.Interfaces.Count > 0).GroupBy(realms.Of, StringComparer.Ordinal))
            {
                PlanRealm(realm.Key, [.. realm], family);
            }

            PlanLoopbacks(family);
        }

        CheckGateways();
        return new AddressTable(ReadOnly(_prefixes), ReadOnly(_interfaces), ReadOnly(_loopbacks));
    }

    private void PlanRealm(string realm, IReadOnlyList<Segment> segments, IpFamily family)
    {
        var given = segments.ToDictionary(s => s, s => topology.GivenPrefixes(s).Where(p => p.Value.Family == family).Select(p => p.Value).ToList());
        var behindCes = topology.PrefixesBehind(segments).Select(p => p.Value).Where(p => p.Family == family && !p.IsDefault).ToList();
        var reserved = behindCes.Select(p => p.FirstAddress).ToHashSet();
        var taken = given.Values.SelectMany(p => p).ToHashSet();
        if (realm == Realms.Core)
        {
            taken.UnionWith(GivenLoopbacks(family).Select(a => IpPrefix.Of(a, a.Bits)));
        }

        foreach (var (segment, prefixes) in given.Where(g => g.Value.Count > 0))
        {
            _prefixes[segment.Name].Add(prefixes[0]);
        }

        // Networks of one size and pool are places in one row; larger ones are given out first, so that a smaller one of
        // the same pool never has to make room.
        var open = segments.Where(s => given[s].Count == 0)
            .Select(s => (Segment: s, Pool: s.Kind.ToPool(), Length: PrefixLength(s, family)));
        foreach (var row in open.GroupBy(s => (s.Pool, s.Length)).OrderBy(g => g.Key.Length))
        {
            Allocate([.. row.Select(s => s.Segment)], row.Key.Pool, row.Key.Length, family, taken, behindCes);
        }

        foreach (var segment in segments)
        {
            if (_prefixes[segment.Name].Find(p => p.Family == family) is { } prefix)
            {
                new SegmentAddresser(topology, reserved, diagnostics).Plan(segment, prefix, _interfaces);
            }
        }
    }

    private void Allocate(IReadOnlyList<Segment> segments, PoolKind kind, int length, IpFamily family, HashSet<IpPrefix> taken, IEnumerable<IpPrefix> behindCes)
    {
        var pool = topology.Options.Pools[(kind, family)];
        // A network behind a CE that covers the whole pool leaves room inside: the longest match decides. Only its first
        // address is in use.
        var fixedPrefixes = taken.Concat(behindCes.Select(p => p.Contains(pool) ? IpPrefix.Of(p.FirstAddress, p.FirstAddress.Bits) : p)).ToList();
        var count = length < pool.Length ? 0 : Capacity(length - pool.Length);
        var start = Behind(fixedPrefixes, pool, length, count);
        var wishes = segments.OrderBy(s => s.Name, StringComparer.Ordinal)
            .Select(s => (s, s.SlotName is { } name ? Slots.Wish(name, 0, Math.Max(1, count)) : Slots.HashWish(s.Name, 0, Math.Max(1, count))))
            .ToList();
        var places = Slots.Assign(wishes, 0, count, IsFree);
        foreach (var segment in segments)
        {
            if (places.TryGetValue(segment, out var place))
            {
                _prefixes[segment.Name].Add(Subnet(start, place, length));
                taken.Add(Subnet(start, place, length));
            }
            else
            {
                ReportFull(topology.Links[segment.Links[0]].Span, kind, family);
            }
        }

        bool IsFree(long place) =>
            count > 0 && Subnet(start, place, length) is var subnet && pool.Contains(subnet) && !fixedPrefixes.Exists(p => p.Overlaps(subnet));
    }

    // Of a large pool only the lower part is looked at. Where one network covers all of that, as a LAN does for the links of
    // routers in IPv6, the part behind it takes its place.
    private static IpAddress Behind(List<IpPrefix> networks, IpPrefix pool, int length, long count)
    {
        var start = pool.Network;
        while (count > 0 && networks.Find(n => n.Length >= pool.Length && n.Contains(start) && n.Contains(Subnet(start, count - 1, length))) is { } cover
            && cover.Last != pool.Last)
        {
            start = cover.Last.Plus(1);
        }

        return start;
    }

    // A pool that is too small is one mistake, however many find no room in it.
    private void ReportFull(SourceSpan span, PoolKind kind, IpFamily family)
    {
        if (_full.Add((kind, family)))
        {
            diagnostics.Add(AddressDiagnostics.PoolFull(span, OptionsBinder.PoolName(kind, family), topology.Options.Pools[(kind, family)]));
        }
    }

    private IEnumerable<IpAddress> GivenLoopbacks(IpFamily family) =>
        topology.Nodes.Values.SelectMany(n => n.Loopbacks).Select(a => a.Value).Where(a => a.Family == family);

    private void PlanLoopbacks(IpFamily family)
    {
        var pool = topology.Options.Pools[(PoolKind.Loopback, family)];
        var (first, count) = HostPlaces.Of(pool);
        var taken = topology.Segments.Where(s => s.Kind == SegmentKind.Core).SelectMany(s => _prefixes[s.Name])
            .Concat(GivenLoopbacks(family).Select(a => IpPrefix.Of(a, a.Bits)))
            .ToList();
        var open = new List<(Node Router, long Wish)>();
        foreach (var router in topology.Nodes.Values.Where(n => n.IsCore))
        {
            if (router.Loopbacks.FirstOrDefault(a => a.Value.Family == family) is { } given)
            {
                _loopbacks[router.Name].Add(given.Value);
            }
            else
            {
                open.Add((router, Slots.Wish(router.Name.Text, first, count)));
            }
        }

        var places = Slots.Assign(open, first, count, place => !taken.Exists(p => p.Contains(pool.Network.Plus((UInt128)place))));
        foreach (var (router, _) in open)
        {
            if (places.TryGetValue(router, out var place))
            {
                _loopbacks[router.Name].Add(pool.Network.Plus((UInt128)place));
            }
            else
            {
                ReportFull(router.Span, PoolKind.Loopback, family);
            }
        }
    }

    private void CheckGateways()
    {
        foreach (var host in topology.Nodes.Values.Where(n => n.Gateways.Count > 0))
        {
            var beside = topology.Segments.Where(s => s.Interfaces.Any(e => e.Node == host.Name)).SelectMany(s => s.Interfaces);
            var routers = beside.Where(e => topology.NodeOf(e).IsSiteRouter || topology.NodeOf(e).IsCore);
            var addresses = routers.SelectMany(e => _interfaces[e.Id]).Select(a => a.Address).ToHashSet();
            foreach (var gateway in host.Gateways.Where(g => !addresses.Contains(g.Value)))
            {
                diagnostics.Add(AddressDiagnostics.NoSuchGateway(gateway.Span, gateway.Value));
            }
        }
    }

    // Hosts get a network of the size that people expect on a LAN; two routers one of two addresses (RFC 3021, RFC 6164).
    private int PrefixLength(Segment segment, IpFamily family)
    {
        const int Lan4 = 24;
        const int Lan6 = 64;
        var hasHosts = segment.Interfaces.Any(e => !topology.NodeOf(e).IsCore && !topology.NodeOf(e).IsSiteRouter);
        if (!hasHosts && segment.Interfaces.Count <= 2)
        {
            return family == IpFamily.V4 ? 31 : 127;
        }

        if (family == IpFamily.V6)
        {
            return Lan6;
        }

        var fitting = 30;
        while ((1L << (32 - fitting)) - 2 < segment.Interfaces.Count)
        {
            fitting--;
        }

        var poolLength = topology.Options.Pools[(segment.Kind.ToPool(), family)].Length;
        return hasHosts && poolLength <= Lan4 ? Math.Min(Lan4, fitting) : fitting;
    }

    private static IpPrefix Subnet(IpAddress start, long place, int length) =>
        new(start.Plus((UInt128)place << (start.Bits - length)), length);

    // Far more places than any lab has things keep hashes apart; more would only make the addresses long.
    private static long Capacity(int bits) => 1L << Math.Min(bits, 24);

    private static Dictionary<TKey, IReadOnlyList<TValue>> ReadOnly<TKey, TValue>(Dictionary<TKey, List<TValue>> lists)
        where TKey : notnull =>
        lists.ToDictionary(l => l.Key, l => (IReadOnlyList<TValue>)l.Value);
}
