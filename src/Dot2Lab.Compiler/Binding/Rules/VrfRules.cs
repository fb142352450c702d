using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding.Rules;

/// <summary>What the VRFs of one PE must not share, and what one VRF must not have twice.</summary>
internal static class VrfRules
{
    /// <summary>Judges the rules.</summary>
    public static void Check(Topology topology, DiagnosticBag diagnostics)
    {
        var instances = from segment in topology.Segments
                        where segment.Vrf is not null
                        from end in segment.Interfaces
                        where topology.NodeOf(end).Role == NodeRole.Pe
                        group topology.LinkOf(end) by (end.Node, Vrf: segment.Vrf!);
        foreach (var pe in instances.GroupBy(i => i.Key.Node))
        {
            CheckTables(topology, pe.Key, [.. pe], diagnostics);
        }
    }

    private static void CheckTables(
        Topology topology, NodeName pe, List<IGrouping<(NodeName Node, string Vrf), Link>> instances, DiagnosticBag diagnostics)
    {
        var tables = new Dictionary<int, (string Vrf, SourceSpan Span)>();
        foreach (var instance in instances.OrderBy(i => i.Key.Vrf, StringComparer.Ordinal))
        {
            var vrf = instance.Key.Vrf;
            OneValue(instance.Select(l => l.Table), "table", vrf, diagnostics);
            OneValue(instance.Select(l => l.RouteDistinguisher), "rd", vrf, diagnostics);
            var table = instance.Select(l => l.Table).FirstOrDefault(t => t is not null) ?? topology.Vrfs[vrf].Table;
            if (table is not null && !tables.TryAdd(table.Value, (vrf, table.Span)))
            {
                var other = tables[table.Value];
                diagnostics.Add(VpnDiagnostics.TableTwice(table, vrf, other.Vrf, pe.Text, other.Span));
            }
        }
    }

    private static void OneValue<T>(IEnumerable<Given<T>?> values, string attribute, string vrf, DiagnosticBag diagnostics)
    {
        var given = values.OfType<Given<T>>().ToList();
        foreach (var other in given.Where(g => !EqualityComparer<T>.Default.Equals(g.Value, given[0].Value)))
        {
            diagnostics.Add(VpnDiagnostics.Disagrees(attribute, vrf, other.Span, given[0].Span));
        }
    }
}
