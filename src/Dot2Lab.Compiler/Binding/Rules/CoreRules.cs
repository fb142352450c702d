using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding.Rules;

/// <summary>The core is one network: every router of it must reach every other.</summary>
internal static class CoreRules
{
    /// <summary>Judges the rule.</summary>
    public static void Check(Topology topology, DiagnosticBag diagnostics)
    {
        var parts = new Partition<NodeName>();
        foreach (var router in topology.Nodes.Values.Where(n => n.IsCore))
        {
            parts.Add(router.Name);
        }

        foreach (var segment in topology.Segments.Where(s => s.Kind == SegmentKind.Core))
        {
            foreach (var end in segment.Interfaces.Skip(1))
            {
                parts.Join(segment.Interfaces[0].Node, end.Node);
            }
        }

        var cut = parts.Groups()
            .Select(g => g.Select(n => topology.Nodes[n]).OrderBy(n => n.Span.Start).ToList())
            .OrderBy(g => g[0].Span.Start)
            .ToList();
        foreach (var other in cut.Skip(1))
        {
            diagnostics.Add(VpnDiagnostics.CoreCut(other, cut[0]));
        }
    }
}
