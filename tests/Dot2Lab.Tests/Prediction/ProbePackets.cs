using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification;

namespace Dot2Lab.Tests.Prediction;

/// <summary>The packets that prove a plan's policy: a small one for each probe, and for those that must pass one of full size.</summary>
internal static class ProbePackets
{
    private const int Small4 = 84;
    private const int Small6 = 104;

    /// <summary>Each packet once, however many probes it serves.</summary>
    internal static IReadOnlyList<ProbePacket> Of(LabPlan plan)
    {
        var full = FullSize(plan);
        return
        [
            .. plan.Policy.Probes()
                .SelectMany(p => p.Verdict.Reach ? new[] { Small(p.Destination), full } : [Small(p.Destination)], (p, size) => new ProbePacket(p.From, p.Destination) { Size = size })
                .Distinct(),
        ];
    }

    private static int Small(IpAddress destination) => destination.Family == IpFamily.V4 ? Small4 : Small6;

    private static int FullSize(LabPlan plan) => plan.Nodes
        .Where(n => n.Role is not (NodeRole.P or NodeRole.Pe))
        .SelectMany(n => n.Interfaces, (_, i) => i.Mtu)
        .DefaultIfEmpty(PlanDefaults.Mtu)
        .Min();
}
