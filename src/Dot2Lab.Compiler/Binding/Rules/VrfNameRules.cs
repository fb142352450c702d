using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding.Rules;

/// <summary>A VRF needs no definition, so a misspelt name makes a VRF of its own; where it looks like another, say so.</summary>
internal static class VrfNameRules
{
    /// <summary>Judges the rule.</summary>
    public static void Check(Topology topology, DiagnosticBag diagnostics)
    {
        var mentions = topology.Nodes.Values.Select(n => n.Vrf).Concat(topology.Links.Select(l => l.Vrf)).OfType<Given<string>>()
            .GroupBy(m => m.Value, StringComparer.Ordinal).ToList();
        var sure = mentions.Where(m => m.Count() > 1).Select(m => m.Key)
            .Concat(topology.Vrfs.Values.Where(v => v.IsDefined).Select(v => v.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var lonely in mentions.Where(m => !sure.Contains(m.Key)))
        {
            // Names that differ in their numbers alone are a row, and nobody's slip of the finger.
            var alike = sure.Where(name => WithoutDigits(name) != WithoutDigits(lonely.Key));
            if (Suggestion.Closest(lonely.Key, alike) is { } meant)
            {
                diagnostics.Add(VpnDiagnostics.VrfMisspelt(lonely.First(), meant));
            }
        }
    }

    private static string WithoutDigits(string name) => string.Concat(name.Where(c => !char.IsAsciiDigit(c)));
}
