using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Verification.Kernel;

/// <summary>One way of a route.</summary>
/// <param name="device">The device that packets leave by.</param>
/// <param name="gateway">The neighbour, or null for one on the link.</param>
/// <param name="labels">What is pushed, top first.</param>
/// <param name="toItself">Whether it leads to an address of the device itself, for which no link is needed.</param>
internal sealed class RouteHop(Device device, IpAddress? gateway, IReadOnlyList<int> labels, bool toItself = false)
{
    internal Device Device { get; } = device;

    /// <summary>The neighbour that packets are sent to; null where that is their destination itself.</summary>
    internal IpAddress? Gateway => GatewayIsOwn ? null : gateway;

    /// <summary>
    /// Whether the gateway is an address of the node itself: IPv4 takes such a route, and then asks the link for the destination
    /// (net/ipv4/route.c, <c>rt_set_nexthop</c>, which uses gateways of scope link only).
    /// </summary>
    internal bool GatewayIsOwn { get; init; }

    internal IReadOnlyList<int> Labels { get; } = labels;

    /// <summary>Whether the device had no carrier when last heard of (<c>RTNH_F_LINKDOWN</c>).</summary>
    internal bool IsLinkDown { get; private set; } = !toItself && !device.HasCarrier;

    /// <summary>Whether it has a share of the flows: decided when the route is made and when a carrier comes (<c>fib_rebalance</c>).</summary>
    internal bool HasShare { get; private set; } = true;

    /// <summary>Notes that the device has its carrier.</summary>
    internal void CarrierCame() => IsLinkDown = false;

    /// <summary>Shares flows out anew.</summary>
    internal void Rebalance(IpFamily family) => HasShare = !IsIgnored(family);

    /// <summary>Whether lookups pass it over (<c>ignore_routes_with_linkdown</c>; of the device alone, not of <c>all</c>).</summary>
    internal bool IsIgnored(IpFamily family) =>
        IsLinkDown && (family == IpFamily.V4 ? Device.Ipv4 : Device.Ipv6)[InterfaceSetting.IgnoreLinkdown] != 0;

    public override string ToString() => string.Join(' ', Words());

    private IEnumerable<string> Words()
    {
        if (Labels.Count > 0)
        {
            yield return $"encap mpls {string.Join('/', Labels)}";
        }

        if (gateway is { } via)
        {
            yield return $"via {via}";
        }

        yield return $"dev {Device.Name}";
    }
}
