using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>
/// Redirects (RFC 792; RFC 1122, section 3.2.2.2): a router that sends a packet back to where it came from tells the sender of a better
/// next hop. The first packet goes without; later ones may go there, once that neighbour is known. IPv6 routers send redirects from their
/// link-local address, and a host takes them only from the gateway of its route (net/ipv6/route.c, <c>ip6_redirect_nh_match</c>), which in
/// a plan has a global one: they change nothing.
/// </summary>
/// <param name="neighbours">Who answers for a gateway.</param>
internal sealed class Redirects(Neighbours neighbours)
{
    /// <summary>The next hops that a node may have been redirected to, over and over, for packets to one address.</summary>
    /// <param name="device">The device that they leave by.</param>
    /// <param name="gateway">The route's own next hop; null where there is no router.</param>
    /// <param name="packet">One of them.</param>
    internal IReadOnlyCollection<IpAddress> Of(Device device, IpAddress? gateway, Packet packet)
    {
        if (gateway is not { Family: IpFamily.V4 } first || !Accepts(device))
        {
            return [];
        }

        var known = new HashSet<IpAddress> { first };
        var open = new Queue<IpAddress>(known);
        while (open.TryDequeue(out var router))
        {
            foreach (var better in From(device, router, packet).Where(better => IsTaken(device, better, router) && known.Add(better)))
            {
                open.Enqueue(better);
            }
        }

        known.Remove(first);
        return known;
    }

    private IEnumerable<IpAddress> From(Device device, IpAddress gateway, Packet packet) =>
        from wire in neighbours.Resolve(device, gateway, packet.Source)
        from better in SentBy(wire.End, gateway, packet)
        where SourceCheck.Refuse(device, gateway) is null
        select better;

    // net/ipv4/route.c, __mkroute_input and ip_rt_send_redirect: only where the sender is a neighbour; it takes it only from the
    // address that it sent to.
    private static IEnumerable<IpAddress> SentBy(Device router, IpAddress gateway, Packet packet)
    {
        var routing = router.Namespace.Ipv4;
        return router.Ipv4[InterfaceSetting.Forwarding] != 0
            && Either(router, InterfaceSetting.SendRedirects)
            && SourceCheck.Refuse(router, packet.Source) is null
            && routing.Find(new Flow(packet.Source) { Domain = router.Domain }) is { Type: RouteType.Unicast } back
            && back.Hops.FirstOrDefault(hop => hop.Device == router) is { Gateway: null }
            && (back.PreferredSource ?? Sources.Select4(router, null)) == gateway
            && routing.Find(new Flow(packet.Destination) { Domain = router.Domain }) is { Type: RouteType.Unicast } onwards
            ? Transmission.Ways(onwards)
                .Where(hop => hop.Device == router && (Either(router, InterfaceSetting.SharedMedia) || AreOnLink(router, packet.Source, hop.Gateway)))
                .Select(hop => hop.Gateway ?? packet.Destination)
            : [];
    }

    // include/linux/inetdevice.h, IN_DEV_RX_REDIRECTS: a router asks both, a host either.
    private static bool Accepts(Device device) => device.Ipv4[InterfaceSetting.Forwarding] != 0
        ? device.Ipv4[InterfaceSetting.AcceptRedirects] != 0 && device.Namespace.All4[InterfaceSetting.AcceptRedirects] != 0
        : Either(device, InterfaceSetting.AcceptRedirects);

    // net/ipv4/route.c, __ip_do_redirect.
    private static bool IsTaken(Device device, IpAddress better, IpAddress gateway) => better != gateway
        && (Either(device, InterfaceSetting.SharedMedia)
            ? device.Namespace.Ipv4.FindTable(PlanDefaults.LocalTable)?.Find(new Flow(better)) is null
            : AreOnLink(device, better, gateway) && (!Either(device, InterfaceSetting.SecureRedirects) || IsGateway(device, better)));

    // net/ipv4/fib_semantics.c, ip_fib_check_default: of any route, in spite of its name.
    private static bool IsGateway(Device device, IpAddress address) => device.Namespace.Ipv4.Tables
        .SelectMany(table => table.All)
        .Any(route => route.Hops.Any(hop => hop.Device == device && hop.Gateway == address));

    // net/ipv4/devinet.c, inet_addr_onlink.
    private static bool AreOnLink(Device device, IpAddress one, IpAddress? other) => device.Own(IpFamily.V4).Any(own =>
        own.Address.Prefix.Contains(one) && (other is not { } second || own.Address.Prefix.Contains(second)));

    private static bool Either(Device device, InterfaceSetting setting) =>
        device.Ipv4[setting] != 0 || device.Namespace.All4[setting] != 0;
}
