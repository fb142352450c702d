using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Running.Kernels;

/// <summary>Which features a plan uses: a lab without VRFs runs on a kernel without them.</summary>
internal static class LabFeatures
{
    /// <summary>The features that a plan's steps need, each once, in the order of <see cref="LabFeature"/>.</summary>
    internal static IReadOnlyList<LabFeature> Of(LabPlan plan) => [.. plan.Steps.SelectMany(Of).Distinct().Order()];

    private static IEnumerable<LabFeature> Of(PlanStep step) => step switch
    {
        AddVethPair => [LabFeature.Veth],
        AddBridge => [LabFeature.Bridge],
        AddVrf => [LabFeature.Vrf],
        SetNetem => [LabFeature.Netem],
        AddMplsRoute => [LabFeature.Mpls],
        AddRoute route when route.NextHops.Any(h => h.Labels.Count > 0) => [LabFeature.MplsTunnel],
        AddAddress { Address.Family: IpFamily.V6 } => [LabFeature.Ipv6],
        SetSysctl sysctl when sysctl.Path.StartsWith("net/mpls/", StringComparison.Ordinal) => [LabFeature.Mpls],
        SetSysctl sysctl when sysctl.Path.StartsWith("net/ipv6/", StringComparison.Ordinal) => [LabFeature.Ipv6],
        _ => [],
    };
}
