using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Running.Kernels;

/// <summary>Which features a plan uses: a lab without VRFs runs on a kernel without them.</summary>
internal static class LabFeatures
{
    /// <summary>The features that a plan's steps need, each once, in the order of <see cref="LabFeature"/>.</summary>
    internal static IReadOnlyList<LabFeature> Of(LabPlan plan) => [.. plan.Steps.SelectMany(Of).Distinct().Order()];

    /// <summary>The kernel's module that brings a feature, where the kernel has it as a module.</summary>
    internal static string ModuleOf(LabFeature feature) => feature switch
    {
        LabFeature.Mpls => "mpls_router",
        LabFeature.MplsTunnel => "mpls_iptunnel",
        LabFeature.Netem => "sch_netem",
        _ => feature.ToString().ToLowerInvariant(),
    };

    /// <summary>A feature as a person knows it.</summary>
    internal static string NameOf(LabFeature feature) => feature switch
    {
        LabFeature.Namespaces => "network namespaces",
        LabFeature.Ipv6 => "IPv6",
        LabFeature.Vrf => "VRF",
        LabFeature.Netem => "netem",
        _ => ModuleOf(feature),
    };

    private static IEnumerable<LabFeature> Of(PlanStep step) => step switch
    {
        AddNamespace => [LabFeature.Namespaces],
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
