using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding.Rules;

/// <summary>Given addresses and networks: one network a segment and family, nothing twice where it could be reached.</summary>
internal static class AddressUseRules
{
    /// <summary>Judges the rules.</summary>
    public static void Check(Topology topology, DiagnosticBag diagnostics)
    {
        foreach (var host in topology.Nodes.Values.Where(n => n.Role == NodeRole.Host))
        {
            CheckHost(topology, host, diagnostics);
        }

        var realms = Realms.Of(topology);
        foreach (var realm in topology.Segments.GroupBy(realms.Of, StringComparer.Ordinal))
        {
            CheckRealm(topology, [.. realm], realms.Describe(realm.Key), diagnostics);
        }

        CheckLoopbacks(topology, realms.Describe(Realms.Core), diagnostics);
    }

    private static void CheckHost(Topology topology, Node host, DiagnosticBag diagnostics)
    {
        var links = topology.InterfacesOf(host.Name).Count();
        foreach (var address in host.Addresses.Where(_ => links != 1))
        {
            diagnostics.Add(AddressDiagnostics.HostAddressNeedsOneLink(host, address.Span, links));
        }
    }

    private static void CheckLoopbacks(Topology topology, string where, DiagnosticBag diagnostics)
    {
        var taken = topology.Segments.Where(s => s.Kind == SegmentKind.Core).SelectMany(topology.GivenPrefixes)
            .Select(p => (Prefix: p.Value, p.Span)).ToList();
        foreach (var loopback in topology.Nodes.Values.SelectMany(n => n.Loopbacks).OrderBy(a => a.Span.Start))
        {
            var prefix = IpPrefix.Of(loopback.Value, loopback.Value.Bits);
            CheckOverlap((prefix, loopback.Span), taken, where, diagnostics);
            taken.Add((prefix, loopback.Span));
        }
    }

    private static void CheckRealm(Topology topology, IReadOnlyList<Segment> segments, string where, DiagnosticBag diagnostics)
    {
        var addresses = new Dictionary<IpAddress, SourceSpan>();
        var prefixes = new List<(IpPrefix Prefix, SourceSpan Span)>();
        foreach (var segment in segments.OrderBy(s => topology.Links[s.Links[0]].Span.Start))
        {
            foreach (var address in segment.Interfaces.SelectMany(topology.GivenAddresses).OrderBy(a => a.Span.Start))
            {
                if (!addresses.TryAdd(address.Value.Address, address.Span))
                {
                    diagnostics.Add(AddressDiagnostics.AddressTwice(address, where, addresses[address.Value.Address]));
                }
            }

            foreach (var prefix in SegmentPrefixes(topology, segment, diagnostics))
            {
                CheckOverlap(prefix, prefixes, where, diagnostics);
                prefixes.Add(prefix);
            }
        }

        foreach (var prefix in PrefixesBehindCes(topology, segments).OrderBy(p => p.Span.Start))
        {
            CheckOverlap(prefix, prefixes, where, diagnostics);
            prefixes.Add(prefix);
        }
    }

    // Every network that a segment is said to have, in one way or another, must be the same one.
    private static IEnumerable<(IpPrefix Prefix, SourceSpan Span)> SegmentPrefixes(
        Topology topology, Segment segment, DiagnosticBag diagnostics)
    {
        var given = topology.GivenPrefixes(segment).OrderBy(p => p.Span.Start).ToList();
        foreach (var family in given.GroupBy(p => p.Value.Family))
        {
            var first = family.First();
            foreach (var other in family.Where(p => p.Value != first.Value))
            {
                diagnostics.Add(AddressDiagnostics.NotOnSegment(other.Span, other.Value, first.Value, first.Span));
            }

            yield return (first.Value, first.Span);
        }
    }

    private static IEnumerable<(IpPrefix Prefix, SourceSpan Span)> PrefixesBehindCes(Topology topology, IReadOnlyList<Segment> segments) =>
        segments.SelectMany(s => s.Interfaces).Select(topology.NodeOf).Distinct()
            .SelectMany(n => n.Prefixes)
            .Where(p => !p.Value.IsDefault)
            .Select(p => (p.Value, p.Span));

    private static void CheckOverlap(
        (IpPrefix Prefix, SourceSpan Span) prefix,
        List<(IpPrefix Prefix, SourceSpan Span)> others,
        string where,
        DiagnosticBag diagnostics)
    {
        if (others.Find(o => o.Prefix.Overlaps(prefix.Prefix)) is { Span.Length: > 0 } other)
        {
            diagnostics.Add(AddressDiagnostics.PrefixesOverlap(prefix.Span, prefix.Prefix, other.Prefix, where, other.Span));
        }
    }
}
