using Dot2Lab.Plan;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Verification;

namespace Dot2Lab.Tests.Prediction;

/// <summary>The packets that prove a plan's policy.</summary>
internal static class ProbePackets
{
    /// <summary>Each packet once, however many probes it serves.</summary>
    internal static IReadOnlyList<ProbePacket> Of(LabPlan plan) =>
    [
        .. plan.Policy.Probes()
            .SelectMany(new ProbeSizes(plan).Of, (p, size) => new ProbePacket(p.From, p.Destination) { Size = size })
            .Distinct(),
    ];
}
