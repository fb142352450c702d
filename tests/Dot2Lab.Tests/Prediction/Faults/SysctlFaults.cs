using System.Globalization;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Tests.Prediction.Faults;

/// <summary>Kernel parameters left at what they were, or set wrong.</summary>
internal static class SysctlFaults
{
    internal static IReadOnlyList<Fault> All { get; } =
    [
        new("a sysctl forgotten", e => e.Drop<SetSysctl>()),
        new("platform_labels left at 0", e => Set(e, "platform_labels", "0")),
        new("platform_labels too low", e => Set(e, "platform_labels", e.AnyLabel().ToString(CultureInfo.InvariantCulture))),
        new("platform_labels too high", e => Set(e, "platform_labels", "1048577")),
        new("platform_labels forgotten", e => e.Drop<SetSysctl>(s => s.Path.EndsWith("platform_labels", StringComparison.Ordinal))),
        new("rp_filter strict everywhere in a node", e => Set(e, "all/rp_filter", "1")),
        new("rp_filter loose everywhere in a node", e => Set(e, "all/rp_filter", "2")),
        new("rp_filter strict on an interface", e => Set(e, "/rp_filter", "1")),
        new("forwarding off", e => Set(e, "ip_forward", "0")),
        new("forwarding on in a host", e => Set(e, "ip_forward", "1")),
        new("IPv6 forwarding off", e => Set(e, "ipv6/conf/all/forwarding", "0")),
        new("MPLS input off", e => Set(e, "/input", "0")),
        new("MPLS input forgotten", e => e.Drop<SetSysctl>(s => s.Path.EndsWith("/input", StringComparison.Ordinal))),
        new("TTL propagation the other way", e => e.Change<SetSysctl>(
            s => s with { Value = s.Value == "0" ? "1" : "0" }, s => s.Path.EndsWith("ip_ttl_propagate", StringComparison.Ordinal))),
        new("routes kept on links without carrier", e => Set(e, "ignore_routes_with_linkdown", "0")),
        new("a node answers for others", e => Set(e, "/proxy_arp", "1")),
        new("a node answers ARP for less than it has", e => e.Add<SetSysctl>(
            s => s with { Path = s.Path.Replace("rp_filter", "arp_ignore", StringComparison.Ordinal), Value = e.Pick(["1", "2", "8"])! },
            s => s.Path.EndsWith("/rp_filter", StringComparison.Ordinal))),
        new("IPv6 addresses are tried out first", e => Set(e, "/accept_dad", "1")),
        new("redirects sent and taken", Redirects),
        new("a sysctl of an interface that is not there", e => e.Change<SetSysctl>(
            s => s with { Path = "net/ipv4/conf/nowhere/rp_filter" }, s => s.Path.EndsWith("rp_filter", StringComparison.Ordinal))),
        new("a sysctl with a value that is none", e => e.Change<SetSysctl>(s => s with { Value = "maybe" })),
    ];

    private static BrokenPlan Redirects(PlanEditor editor) => new(
        editor.Plan with { Steps = [.. editor.Plan.Steps.Select(s => s is SetSysctl parameter && IsRedirects(parameter) ? parameter with { Value = "1" } : s)] },
        "on every interface");

    private static bool IsRedirects(SetSysctl step) => step.Path.EndsWith("_redirects", StringComparison.Ordinal);

    private static BrokenPlan? Set(PlanEditor editor, string pathEnd, string value) =>
        editor.Change<SetSysctl>(s => s with { Value = value }, s => s.Path.EndsWith(pathEnd, StringComparison.Ordinal));
}
