using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding.Rules;

/// <summary>Names that the author gave and that Linux needs to be unique.</summary>
internal static class NameRules
{
    /// <summary>Judges the rules.</summary>
    public static void Check(Topology topology, DiagnosticBag diagnostics)
    {
        var interfaces = topology.Links.SelectMany(l => l.Ends).Where(e => e.Name is not null);
        foreach (var same in interfaces.GroupBy(e => (e.Node, e.Name!.Value)).Where(g => g.Count() > 1))
        {
            var first = same.MinBy(e => e.Name!.Span.Start)!;
            foreach (var other in same.Where(e => e != first))
            {
                diagnostics.Add(StructureDiagnostics.InterfaceTwice(other.Name!, topology.NodeOf(other), first.Name!.Span));
            }
        }

        var named = topology.Nodes.Values.Where(n => n.Namespace is not null);
        foreach (var same in named.GroupBy(n => n.Namespace!.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var first = same.MinBy(n => n.Namespace!.Span.Start)!;
            foreach (var other in same.Where(n => n != first))
            {
                diagnostics.Add(ValueDiagnostics.NamespaceTwice(other.Namespace!, first.Namespace!.Span));
            }
        }
    }
}
