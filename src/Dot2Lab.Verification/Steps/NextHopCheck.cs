using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Steps;

/// <summary>Whether the kernel takes a next hop when a route is made.</summary>
internal static class NextHopCheck
{
    /// <summary>IPv4: net/ipv4/fib_semantics.c, <c>fib_check_nh</c>.</summary>
    internal static Refusal? Refuse4(NetworkNamespace home, int table, NextHop hop)
    {
        var device = home.Find(hop.Device)!;
        if (hop.Via is not { } via)
        {
            return device.IsUp ? null : new Refusal("ENETDOWN", "Device for nexthop is not up");
        }

        if (Gateway4(home, table, device, via) is not { } found)
        {
            return new Refusal("ENETUNREACH", "Nexthop has invalid gateway");
        }

        if (found.Type is not (RouteType.Unicast or RouteType.Local))
        {
            return new Refusal("EINVAL", "Nexthop has invalid gateway");
        }

        return device.IsUp ? null : new Refusal("ENETDOWN", "Network is down");
    }

    /// <summary>The device that an IPv4 route leaves by: the one given, or for a VRF device that port of it that the gateway is on.</summary>
    internal static Device Egress4(NetworkNamespace home, int table, NextHop hop)
    {
        var device = home.Find(hop.Device)!;
        return device.Kind == DeviceKind.Vrf && hop.Via is { } via && Gateway4(home, table, device, via) is { Hops: [var way, ..] } ? way.Device : device;
    }

    /// <summary>Whether an IPv4 gateway is an address of the node itself.</summary>
    internal static bool IsOwn4(NetworkNamespace home, int table, NextHop hop) =>
        hop.Via is { } via && Gateway4(home, table, home.Find(hop.Device)!, via) is { Type: RouteType.Local };

    // The gateway must be on a link: asked first of the route's own table, then of all. There a VRF device stands for its ports
    // (net/l3mdev/l3mdev.c, l3mdev_update_flow).
    private static Route? Gateway4(NetworkNamespace home, int table, Device device, IpAddress via)
    {
        var flow = new Flow(via) { Out = device, Domain = device.Domain, Scope = RouteScope.Link, AnyLinkState = true };
        var own = table == PlanDefaults.MainTable ? null : home.Ipv4.FindTable(table);
        return own?.Find(flow) ?? home.Ipv4.Find(device.Kind == DeviceKind.Vrf ? flow with { Out = null } : flow);
    }

    /// <summary>IPv6: net/ipv6/route.c, <c>fib6_nh_init</c> and <c>ip6_validate_gw</c>.</summary>
    internal static Refusal? Refuse6(NetworkNamespace home, int table, NextHop hop)
    {
        var device = home.Find(hop.Device)!;
        if (!device.HasIpv6)
        {
            return new Refusal("ENODEV", "No such device");
        }

        if (hop.Via is { } via && RefuseGateway6(home, table, device, via) is { } refusal)
        {
            return refusal;
        }

        return !device.Ipv6Works ? new Refusal("EACCES", "IPv6 is disabled on nexthop device")
            : !device.IsUp ? new Refusal("ENETDOWN", "Nexthop device is not up")
            : null;
    }

    private static Refusal? RefuseGateway6(NetworkNamespace home, int table, Device device, IpAddress via)
    {
        if (home.Devices.Exists(other => other.Domain == device.Domain && other.Own(IpFamily.V6).Any(own => own.Address.Address == via)))
        {
            return new Refusal("EINVAL", "Gateway can not be a local address");
        }

        if (IsLinkLocal(via))
        {
            return null;
        }

        var flow = new Flow(via) { Out = device, Domain = device.Domain };
        return OnLink(home.Ipv6.FindTable(table)?.Find(flow with { AnyLinkState = true })) || OnLink(home.Ipv6.Find(flow))
            ? null
            : new Refusal("EHOSTUNREACH", "No route to host");
    }

    private static bool OnLink(Route? route) => route is { Type: RouteType.Unicast } && route.Hops.All(hop => hop.Gateway is null);

    private static bool IsLinkLocal(IpAddress address) => address.Value >> 118 == 0x3fa; // fe80::/10
}
