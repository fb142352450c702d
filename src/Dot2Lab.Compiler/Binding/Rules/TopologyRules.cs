using Dot2Lab.Compiler.Model;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding.Rules;

/// <summary>What must hold for the lab as a whole, beyond each element by itself.</summary>
internal static class TopologyRules
{
    /// <summary>Judges every rule.</summary>
    public static void Check(Topology topology, DiagnosticBag diagnostics)
    {
        RoleRules.Check(topology, diagnostics);
        NameRules.Check(topology, diagnostics);
        SpanningTreeRules.Check(topology, diagnostics);
        HardwareAddressRules.Check(topology, diagnostics);
        SiteRules.Check(topology, diagnostics);
        VrfNameRules.Check(topology, diagnostics);
        AddressUseRules.Check(topology, diagnostics);
        VrfRules.Check(topology, diagnostics);
        TargetRules.Check(topology, diagnostics);
        LabelRules.Check(topology, diagnostics);
        CoreRules.Check(topology, diagnostics);
    }
}
