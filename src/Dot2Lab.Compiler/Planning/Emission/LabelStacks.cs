using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;

namespace Dot2Lab.Compiler.Planning.Emission;

/// <summary>Which labels a packet carries to the next router (the NHLFEs of RFC 3031, section 3.10).</summary>
internal static class LabelStacks
{
    /// <summary>What the ingress PE pushes for a VRF of an egress PE, the top of the stack first.</summary>
    public static IReadOnlyList<int> Ingress(Decisions decisions, NodeName next, Fec vpn) =>
        decisions.Options.Lsp == LspMode.PerVrf
            ? [decisions.Labels.Of(next, vpn)]
            : [.. Transport(decisions, next, vpn.Egress), decisions.Labels.Of(vpn.Egress, vpn)];

    /// <summary>What takes the place of an incoming label on its way to the next router; nothing if it is popped.</summary>
    public static IReadOnlyList<int> Transit(Decisions decisions, NodeName next, Fec fec) =>
        fec.Vrf is null ? Transport(decisions, next, fec.Egress) : [decisions.Labels.Of(next, fec)];

    // Towards the egress itself the transport label has done its work; what is left of it is what php says.
    private static IReadOnlyList<int> Transport(Decisions decisions, NodeName next, NodeName egress) =>
        (next == egress, decisions.Options.Php) switch
        {
            (true, PhpMode.Implicit) => [],
            (true, PhpMode.Explicit) => [PlanDefaults.ExplicitNull],
            _ => [decisions.Labels.Of(next, new Fec(egress, null))],
        };
}
