using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding.Rules;

/// <summary>What the VRFs of one PE must not share, and what one VRF must not have twice.</summary>
internal sealed class VrfRules(Topology topology, DiagnosticBag diagnostics)
{
    // A mistake in the definitions of two VRFs is one mistake, on however many PEs they meet.
    private readonly HashSet<(SourceSpan, SourceSpan)> _reported = [];

    /// <summary>Judges the rules.</summary>
    public static void Check(Topology topology, DiagnosticBag diagnostics)
    {
        var rules = new VrfRules(topology, diagnostics);
        var instances = from segment in topology.Segments
                        where segment.Vrf is not null
                        from end in segment.Interfaces
                        where topology.NodeOf(end).Role == NodeRole.Pe
                        group topology.LinkOf(end) by (end.Node, Vrf: segment.Vrf!);
        foreach (var pe in instances.GroupBy(i => i.Key.Node))
        {
            var byVrf = pe.OrderBy(i => i.Key.Vrf, StringComparer.Ordinal).Select(i => (i.Key.Vrf, Links: i.OrderBy(l => l.Span.Start).ToList())).ToList();
            rules.CheckOne("table", byVrf, l => l.Table, v => v.Table, (table, vrf, other, first) =>
                VpnDiagnostics.TableTwice(table, vrf, other, pe.Key.Text, first));
            rules.CheckOne("rd", byVrf, l => l.RouteDistinguisher, v => v.RouteDistinguisher, (rd, vrf, other, first) =>
                VpnDiagnostics.RouteDistinguisherTwice(rd, vrf, other, pe.Key.Text, first));
        }
    }

    // A VRF of a PE has one value, said on any of its links or else where it is defined; and no other VRF there has the same.
    private void CheckOne<T>(
        string attribute,
        IReadOnlyList<(string Vrf, List<Link> Links)> instances,
        Func<Link, Given<T>?> ofLink,
        Func<Vrf, Given<T>?> ofVrf,
        Func<Given<T>, string, string, SourceSpan, Diagnostic> twice)
        where T : notnull
    {
        var owners = new Dictionary<T, (string Vrf, SourceSpan Span)>();
        foreach (var (vrf, links) in instances)
        {
            var given = links.Select(ofLink).OfType<Given<T>>().ToList();
            foreach (var other in given.Where(g => !g.Value.Equals(given[0].Value)))
            {
                diagnostics.Add(VpnDiagnostics.Disagrees(attribute, vrf, other.Span, given[0].Span));
            }

            var value = given.FirstOrDefault() ?? ofVrf(topology.Vrfs[vrf]);
            if (value is not null && !owners.TryAdd(value.Value, (vrf, value.Span)) && _reported.Add((value.Span, owners[value.Value].Span)))
            {
                diagnostics.Add(twice(value, vrf, owners[value.Value].Vrf, owners[value.Value].Span));
            }
        }
    }
}
