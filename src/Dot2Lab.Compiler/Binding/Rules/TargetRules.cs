using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding.Rules;

/// <summary>Definitions and imports that come to nothing: legal, and hardly ever meant.</summary>
internal static class TargetRules
{
    /// <summary>Judges the rules.</summary>
    public static void Check(Topology topology, DiagnosticBag diagnostics)
    {
        var served = topology.Segments.Select(s => s.Vrf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var exported = topology.Vrfs.Values.SelectMany(v => v.Export).Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var vrf in topology.Vrfs.Values.Where(v => v.IsDefined))
        {
            // The own name that a VRF imports where it says nothing stands nowhere in the file, so nobody misspelt it.
            foreach (var target in vrf.Import.Where(t => !exported.Contains(t.Value) && t.Span != vrf.Span))
            {
                diagnostics.Add(VpnDiagnostics.NothingExported(target, exported));
            }

            if (served.Contains(vrf.Name))
            {
                CheckImports(topology, vrf, served, exported, diagnostics);
            }
            else
            {
                diagnostics.Add(VpnDiagnostics.VrfUnused(vrf));
            }
        }
    }

    // A partner that imports what nobody exports has been told so; that nothing goes back to it is the same mistake.
    private static void CheckImports(Topology topology, Vrf vrf, HashSet<string> served, HashSet<string> exported, DiagnosticBag diagnostics)
    {
        var partners = topology.Vrfs.Values.Where(v => served.Contains(v.Name) && v.Import.All(t => exported.Contains(t.Value))).ToList();
        foreach (var target in vrf.Import)
        {
            if (partners.Find(v => v.Exports(target.Value) && !vrf.ExchangesWith(v)) is { } silent)
            {
                diagnostics.Add(VpnDiagnostics.OneWay(target, vrf, silent));
            }
        }
    }
}
