using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding.Rules;

/// <summary>No hardware address twice on a segment: a switch would send to either, and two hosts hear nothing of each other.</summary>
internal static class HardwareAddressRules
{
    /// <summary>Judges the rule.</summary>
    public static void Check(Topology topology, DiagnosticBag diagnostics)
    {
        foreach (var segment in topology.Segments)
        {
            var given = segment.Links.SelectMany(i => topology.Links[i].Ends).Select(e => e.Mac).OfType<Given<string>>().OrderBy(m => m.Span.Start);
            foreach (var same in given.GroupBy(m => m.Value, StringComparer.Ordinal))
            {
                foreach (var other in same.Skip(1))
                {
                    diagnostics.Add(LinkDiagnostics.MacTwice(other, same.First().Span));
                }
            }
        }
    }
}
