using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Output.Bash;

/// <summary>The kernel's features that a plan cannot do without, under the names that the script's preflight has for them.</summary>
internal static class KernelFeatures
{
    private static readonly string[] All = ["veth", "bridge", "vrf", "mpls_router", "mpls_iptunnel", "netem", "ipv6"];

    /// <summary>Those that the plan's steps use, each once, always in the same order.</summary>
    public static IEnumerable<string> Of(LabPlan plan)
    {
        var used = plan.Steps.SelectMany(OfStep).ToHashSet(StringComparer.Ordinal);
        return All.Where(used.Contains);
    }

    private static IEnumerable<string> OfStep(PlanStep step) => step switch
    {
        AddVethPair => ["veth"],
        AddBridge => ["bridge"],
        AddVrf => ["vrf"],
        AddMplsRoute => ["mpls_router"],
        SetNetem => ["netem"],
        SetSysctl s when s.Path.StartsWith("net/mpls/", StringComparison.Ordinal) => ["mpls_router"],
        SetSysctl s when s.Path.StartsWith("net/ipv6/", StringComparison.Ordinal) => ["ipv6"],
        AddAddress { Address.Family: IpFamily.V6 } or AddRule { Family: IpFamily.V6 } or DeleteRule { Family: IpFamily.V6 } => ["ipv6"],
        AddRoute r => [.. Encapsulation(r), .. r.Destination.Family == IpFamily.V6 ? ["ipv6"] : Array.Empty<string>()],
        _ => [],
    };

    private static string[] Encapsulation(AddRoute route) =>
        route.NextHops.Any(h => h.Labels.Count > 0) ? ["mpls_iptunnel"] : [];
}
