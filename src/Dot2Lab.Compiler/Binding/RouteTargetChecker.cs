using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Dot;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>Finds route targets that are imported and that nobody exports: most often they are misspelt.</summary>
internal static class RouteTargetChecker
{
    /// <summary>Checks the definitions of VRFs.</summary>
    public static void Check(IEnumerable<DotNode> definitions, IEnumerable<Vrf> vrfs, DiagnosticBag diagnostics)
    {
        var exported = vrfs.SelectMany(v => v.Export).ToHashSet(StringComparer.Ordinal);
        foreach (var target in definitions.SelectMany(node => new AttributeReader(node.Attributes, diagnostics).List("import")))
        {
            if (!exported.Contains(Legible.Of(target.Text)))
            {
                diagnostics.Add(VpnDiagnostics.NothingExported(target, exported));
            }
        }
    }
}
