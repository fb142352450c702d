using System.Globalization;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Plan.Lowering;

/// <summary>
/// The one way from a step to arguments of iproute2, so that script and running lab cannot drift apart. Device names always
/// follow <c>name</c>, <c>dev</c> or <c>master</c>, for one called <c>r</c> or <c>dev</c> would be read as a keyword.
/// </summary>
public static class StepLowering
{
    /// <summary>The command that does a step.</summary>
    public static LoweredCommand Lower(PlanStep step) => step switch
    {
        AddNamespace s => Outside("netns", "add", s.Namespace),
        AddVethPair s => Outside(
            "link", "add", "name", s.Interface, "netns", s.Namespace,
            "type", "veth", "peer", "name", s.PeerInterface, "netns", s.PeerNamespace),
        AddBridge s => Ip(s, ["link", "add", "name", s.Interface, "type", "bridge", .. BridgeOptions(s)]),
        AddVrf s => Ip(s, "link", "add", "name", s.Interface, "type", "vrf", "table", Number(s.Table)),
        MoveDevice s => Ip(s, "link", "set", "dev", s.Interface, "netns", s.ToNamespace),
        SetMaster s => Ip(s, "link", "set", "dev", s.Interface, "master", s.Master),
        SetMtu s => Ip(s, "link", "set", "dev", s.Interface, "mtu", Number(s.Mtu)),
        SetMac s => Ip(s, "link", "set", "dev", s.Interface, "address", s.Mac),
        SetUp s => Ip(s, "link", "set", "dev", s.Interface, "up"),
        SetSysctl s => new SysctlWrite(s.Namespace, s.Path, s.Value),
        AddAddress s => Ip(s, ["addr", "add", .. AddressArguments(s)]),
        AddRule s => Rule(s, s.Family, "add", s.Preference, s.Table),
        DeleteRule s => Rule(s, s.Family, "del", s.Preference, s.Table),
        AddRoute s => Ip(s, ["route", "add", .. RouteArguments(s)]),
        AddMplsRoute s => Mpls(s, ["route", "add", .. MplsArguments(s)]),
        SetNetem s => Tc(s, ["qdisc", "add", "dev", s.Interface, "root", "netem", .. NetemOptions(s)]),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>
    /// The command that takes a step back, or null where only the end of the namespace does: a sysctl and a hardware address
    /// have no former value in the plan, and the namespace that a device has left has no name inside the one it is in.
    /// </summary>
    public static LoweredCommand? Undo(PlanStep step) => step switch
    {
        AddNamespace s => Outside("netns", "del", s.Namespace),
        AddVethPair s => Ip(s, "link", "del", "dev", s.Interface),
        AddBridge s => Ip(s, "link", "del", "dev", s.Interface),
        AddVrf s => Ip(s, "link", "del", "dev", s.Interface),
        SetMaster s => Ip(s, "link", "set", "dev", s.Interface, "nomaster"),
        SetMtu s => Ip(s, "link", "set", "dev", s.Interface, "mtu", Number(PlanDefaults.Mtu)),
        SetUp s => Ip(s, "link", "set", "dev", s.Interface, "down"),
        AddAddress s => Ip(s, ["addr", "del", .. AddressArguments(s)]),
        AddRule s => Rule(s, s.Family, "del", s.Preference, s.Table),
        DeleteRule s => Rule(s, s.Family, "add", s.Preference, s.Table),
        AddRoute s => Ip(s, ["route", "del", .. RouteArguments(s)]),
        AddMplsRoute s => Mpls(s, ["route", "del", .. MplsArguments(s)]),
        SetNetem s => Tc(s, ["qdisc", "del", "dev", s.Interface, "root"]),
        SetSysctl or SetMac or MoveDevice => null,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static ToolCommand Outside(params string[] arguments) => new(null, Tool.Ip, arguments);

    private static ToolCommand Ip(PlanStep step, params string[] arguments) => new(step.Namespace, Tool.Ip, arguments);

    private static ToolCommand Mpls(PlanStep step, string[] arguments) => new(step.Namespace, Tool.IpMpls, arguments);

    private static ToolCommand Tc(PlanStep step, string[] arguments) => new(step.Namespace, Tool.Tc, arguments);

    private static ToolCommand Rule(PlanStep step, IpFamily family, string verb, int preference, int table) => new(
        step.Namespace,
        family == IpFamily.V4 ? Tool.Ip : Tool.Ip6,
        ["rule", verb, "pref", Number(preference), "table", Number(table)]);

    // Snooping would hold back multicast until a querier appears, and no lab has one.
    private static string[] BridgeOptions(AddBridge bridge) => bridge.SpanningTree
        ?
        [
            "stp_state", "1", "forward_delay", Number(PlanDefaults.ForwardDelayCentiseconds),
            "max_age", Number(PlanDefaults.MaxAgeCentiseconds), "mcast_snooping", "0",
        ]
        : ["stp_state", "0", "mcast_snooping", "0"];

    private static string[] AddressArguments(AddAddress step) => step.Address.Family == IpFamily.V4
        ? [step.Address.ToString(), "dev", step.Interface]
        : [step.Address.ToString(), "dev", step.Interface, "nodad"];

    private static List<string> RouteArguments(AddRoute route)
    {
        var arguments = new List<string>();
        if (route.Kind == RouteKind.Unreachable)
        {
            arguments.Add("unreachable");
        }

        arguments.Add(route.Destination.ToString());
        if (route.Table is { } table)
        {
            arguments.AddRange(["table", Number(table)]);
        }

        if (route.Metric is { } metric)
        {
            arguments.AddRange(["metric", metric.ToString(CultureInfo.InvariantCulture)]);
        }

        if (route.PreferredSource is { } source)
        {
            arguments.AddRange(["src", source.ToString()]);
        }

        AddNextHops(arguments, route.NextHops, hop => [.. Encapsulation(hop), .. Via(hop, withFamily: false)]);
        return arguments;
    }

    private static List<string> MplsArguments(AddMplsRoute route)
    {
        var arguments = new List<string> { Number(route.Label) };
        if (route.Table is { } table)
        {
            arguments.AddRange(["table", Number(table)]);
        }

        AddNextHops(arguments, route.NextHops, hop => [.. Swap(hop), .. Via(hop, withFamily: true)]);
        return arguments;
    }

    private static void AddNextHops(List<string> arguments, IReadOnlyList<NextHop> hops, Func<NextHop, string[]> form)
    {
        foreach (var hop in hops)
        {
            if (hops.Count > 1)
            {
                arguments.Add("nexthop");
            }

            arguments.AddRange(form(hop));
        }
    }

    private static string[] Encapsulation(NextHop hop) => hop.Labels.Count == 0 ? [] : ["encap", "mpls", LabelStack(hop)];

    private static string[] Swap(NextHop hop) => hop.Labels.Count == 0 ? [] : ["as", LabelStack(hop)];

    private static string[] Via(NextHop hop, bool withFamily) => (hop.Via, withFamily) switch
    {
        (null, _) => ["dev", hop.Device],
        ({ } via, true) => ["via", via.Family == IpFamily.V4 ? "inet" : "inet6", via.ToString(), "dev", hop.Device],
        ({ } via, false) => ["via", via.ToString(), "dev", hop.Device],
    };

    private static string[] NetemOptions(SetNetem netem)
    {
        string[] delay = netem.Delay is null ? [] : ["delay", netem.Delay];
        string[] jitter = netem.Jitter is null ? [] : [netem.Jitter];
        string[] loss = netem.Loss is null ? [] : ["loss", netem.Loss];
        string[] rate = netem.Rate is null ? [] : ["rate", netem.Rate];
        return [.. delay, .. jitter, .. loss, .. rate];
    }

    private static string LabelStack(NextHop hop) => string.Join('/', hop.Labels.Select(Number));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
