using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Compiler.Planning.Emission;

/// <summary>A core router's incoming label map: swap and pop on the way, pop into the VRF at its end.</summary>
internal static class MplsRouteSteps
{
    private const string Loopback = "lo";

    /// <summary>The steps of one node.</summary>
    public static IEnumerable<PlanStep> For(Decisions decisions, Node node)
    {
        foreach (var (label, fec, span) in decisions.Labels.OfRouter(node.Name))
        {
            var hops = fec.Egress == node.Name ? [AtEgress(decisions, fec)] : Onwards(decisions, node.Name, fec);
            yield return new AddMplsRoute(decisions.Names.Namespaces[node.Name], decisions.Place(span), label, hops);
        }
    }

    private static NextHop AtEgress(Decisions decisions, Fec fec) =>
        new(fec.Vrf is { } vrf ? decisions.Names.VrfDevices[(fec.Egress, vrf)] : Loopback, null, []);

    private static IReadOnlyList<NextHop> Onwards(Decisions decisions, NodeName router, Fec fec)
    {
        // The labelled packet says nothing of its next hop's family; IPv4 is used where the core has it.
        var family = decisions.Options.Families.Contains(IpFamily.V4) ? IpFamily.V4 : IpFamily.V6;
        return
        [
            .. decisions.Core.From(router).FirstHops[fec.Egress]
                .Select(h => decisions.NextHop(h, family, LabelStacks.Transit(decisions, h.Next.Node, fec))),
        ];
    }
}
