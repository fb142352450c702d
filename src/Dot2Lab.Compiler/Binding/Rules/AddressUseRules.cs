using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding.Rules;

/// <summary>Given addresses and networks: one network a segment and family, nothing twice where it could be reached.</summary>
internal sealed class AddressUseRules(Topology topology, string where, DiagnosticBag diagnostics)
{
    private readonly List<(Given<IpPrefix> Network, Segment Segment)> _networks = [];
    private readonly List<Given<IpPrefix>> _behindCes = [];

    /// <summary>Judges the rules.</summary>
    public static void Check(Topology topology, DiagnosticBag diagnostics)
    {
        CheckHosts(topology, diagnostics);
        var realms = Realms.Of(topology);
        foreach (var realm in topology.Segments.GroupBy(realms.Of, StringComparer.Ordinal))
        {
            var rules = new AddressUseRules(topology, realms.Describe(realm.Key), diagnostics);
            rules.CheckSegments([.. realm.OrderBy(s => topology.Links[s.Links[0]].Span.Start)]);
            rules.CheckBehindCes(topology.PrefixesBehind(realm));
        }

        var core = topology.Segments.Where(s => s.Kind == SegmentKind.Core).ToList();
        new AddressUseRules(topology, realms.Describe(Realms.Core), diagnostics).CheckLoopbacks(core);
    }

    private static void CheckHosts(Topology topology, DiagnosticBag diagnostics)
    {
        foreach (var host in topology.Nodes.Values.Where(n => n.Role == NodeRole.Host && !topology.Incomplete.Contains(n.Name)))
        {
            var links = topology.InterfacesOf(host.Name).Count();
            foreach (var address in host.Addresses.Where(_ => links != 1))
            {
                diagnostics.Add(AddressDiagnostics.HostAddressNeedsOneLink(host, address.Span, links));
            }
        }
    }

    private void CheckSegments(IReadOnlyList<Segment> segments)
    {
        foreach (var segment in segments)
        {
            CheckDoubles(segment);
            foreach (var network in NetworksOf(segment))
            {
                if (_networks.Find(n => n.Network.Value.Overlaps(network.Value)) is { Network: not null } other)
                {
                    diagnostics.Add(Clash(segment, other.Segment) ?? Overlap(network, other.Network));
                }

                _networks.Add((network, segment));
            }
        }
    }

    private void CheckDoubles(Segment segment)
    {
        var addresses = new Dictionary<IpAddress, SourceSpan>();
        foreach (var address in AddressesOn(segment).Where(a => !addresses.TryAdd(a.Value.Address, a.Span)))
        {
            diagnostics.Add(AddressDiagnostics.AddressTwice(address.Value.Address, address.Span, where, addresses[address.Value.Address]));
        }
    }

    // Every network that a segment is said to have, in one way or another, must be the same one.
    private IEnumerable<Given<IpPrefix>> NetworksOf(Segment segment)
    {
        foreach (var family in topology.GivenPrefixes(segment).OrderBy(p => p.Span.Start).GroupBy(p => p.Value.Family))
        {
            var first = family.First();
            foreach (var other in family.Where(p => p.Value != first.Value))
            {
                diagnostics.Add(AddressDiagnostics.NotOnSegment(other.Span, other.Value, first.Value, first.Span));
            }

            yield return first;
        }
    }

    // Where two segments share an address, that is the mistake, and that their networks overlap follows from it.
    private Diagnostic? Clash(Segment segment, Segment other)
    {
        var taken = AddressesOn(other).DistinctBy(a => a.Value.Address).ToDictionary(a => a.Value.Address, a => a.Span);
        var same = AddressesOn(segment).FirstOrDefault(a => taken.ContainsKey(a.Value.Address));
        return same is null ? null : AddressDiagnostics.AddressTwice(same.Value.Address, same.Span, where, taken[same.Value.Address]);
    }

    // Of two networks one may lie in the other, as a whole company's behind its head office does: the longest match decides.
    // But those of a segment answer for themselves, so nothing can lie inside one.
    private void CheckBehindCes(IEnumerable<Given<IpPrefix>> prefixes)
    {
        foreach (var prefix in prefixes.Where(p => !p.Value.IsDefault))
        {
            var first = prefix.Value.FirstAddress;
            if (_networks.Find(n => n.Network.Value.Contains(prefix.Value)) is { Network: { } segment })
            {
                diagnostics.Add(Overlap(prefix, segment));
            }
            else if (_behindCes.Find(p => p.Value == prefix.Value) is { } other)
            {
                diagnostics.Add(Overlap(prefix, other));
            }
            else if (_networks.SelectMany(n => AddressesOn(n.Segment)).FirstOrDefault(a => a.Value.Address == first) is { } taken)
            {
                diagnostics.Add(AddressDiagnostics.FirstAddressTaken(prefix, first, where, taken.Span));
            }

            _behindCes.Add(prefix);
        }
    }

    private void CheckLoopbacks(IReadOnlyList<Segment> core)
    {
        var networks = core.SelectMany(topology.GivenPrefixes).ToList();
        var taken = core.SelectMany(AddressesOn).DistinctBy(a => a.Value.Address).ToDictionary(a => a.Value.Address, a => a.Span);
        foreach (var loopback in topology.Nodes.Values.SelectMany(n => n.Loopbacks).OrderBy(a => a.Span.Start))
        {
            if (taken.TryGetValue(loopback.Value, out var first))
            {
                diagnostics.Add(AddressDiagnostics.AddressTwice(loopback.Value, loopback.Span, where, first));
            }
            else if (networks.Find(n => n.Value.Contains(loopback.Value)) is { } network)
            {
                diagnostics.Add(Overlap(new Given<IpPrefix>(IpPrefix.Of(loopback.Value, loopback.Value.Bits), loopback.Span), network));
            }

            taken.TryAdd(loopback.Value, loopback.Span);
        }
    }

    private IEnumerable<Given<InterfaceAddress>> AddressesOn(Segment segment) =>
        segment.Interfaces.SelectMany(topology.GivenAddresses).OrderBy(a => a.Span.Start);

    private Diagnostic Overlap(Given<IpPrefix> network, Given<IpPrefix> other) =>
        AddressDiagnostics.PrefixesOverlap(network.Span, network.Value, other.Value, where, other.Span);
}
