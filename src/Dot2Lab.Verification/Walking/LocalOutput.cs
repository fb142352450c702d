using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>Packets that a node makes (net/ipv4/route.c, <c>ip_route_output_key_hash_rcu</c>; net/ipv6/ip6_output.c, <c>ip6_dst_lookup_tail</c>).</summary>
/// <param name="transmission">How packets leave.</param>
/// <param name="redirects">Where else they may go, after the first.</param>
internal sealed class LocalOutput(Transmission transmission, Redirects redirects)
{
    /// <summary>Sends a packet.</summary>
    /// <param name="node">The node.</param>
    /// <param name="domain">The VRF that it is sent in; null for the main table.</param>
    /// <param name="packet">The packet; where its source is 0, one is chosen.</param>
    /// <param name="moves">What becomes of it.</param>
    internal void Send(NetworkNamespace node, Device? domain, Packet packet, List<Move> moves)
    {
        var passage = new Passage(node, null, packet) { Domain = domain };
        if (domain is { IsUp: false })
        {
            Transmission.Drop(passage, $"the VRF device {domain.Name} is down", moves);
            return;
        }

        var route = node.Routing(packet.Family).Find(new Flow(packet.Destination) { Domain = domain });
        var routed = passage with { Route = route };
        switch (route?.Type)
        {
            case RouteType.Local:
                ToItself(node, domain ?? route.Hops[0].Device.Domain, WithSource(domain, packet, route, route.Hops[0]), routed, moves);
                break;
            case RouteType.Unicast:
                foreach (var hop in Transmission.Ways(route))
                {
                    Send(hop, route, packet, routed, moves);
                }

                break;
            case RouteType.Broadcast:
                Transmission.Drop(routed, $"{packet.Destination} is a broadcast address", moves, Errors.NotPermitted(packet));
                break;
            default:
                Transmission.Drop(routed, Words.NoRoute(domain, route, packet.Destination), moves, Errors.NoWay(routed, packet, route));
                break;
        }
    }

    // Between a node's own addresses packets pass lo, or the VRF device in its place.
    private static void ToItself(NetworkNamespace node, Device? domain, Packet packet, Passage passage, List<Move> moves)
    {
        var loopback = domain ?? node.Loopback;
        if (!loopback.IsUp)
        {
            Transmission.Drop(passage, $"{loopback.Name} is down, and its own addresses are reached by it", moves);
        }
        else if (packet.Family == IpFamily.V6 && !loopback.Ipv6Works)
        {
            Transmission.Drop(passage, $"IPv6 is off on {loopback.Name}", moves);
        }
        else if (loopback.LosesAll)
        {
            Transmission.Drop(passage, Transmission.LosesAll(loopback), moves);
        }
        else
        {
            moves.Add(new Move(passage with { Action = HopAction.Deliver, After = packet }) { Delivery = new Delivery(node, domain, packet) });
        }
    }

    private void Send(RouteHop hop, Route route, Packet packet, Passage passage, List<Move> moves)
    {
        var sent = WithHopLimit(hop.Device, WithSource(passage.Domain, packet, route, hop));
        if (hop.Device.Domain is { LosesAll: true } vrf)
        {
            // What a node sends out of a port passes the VRF device and its queue (drivers/net/vrf.c, vrf_l3_out).
            Transmission.Drop(passage with { Before = sent, Out = hop.Device }, Transmission.LosesAll(vrf), moves);
            return;
        }

        transmission.Fitted(hop, sent, passage with { Before = sent }, moves);
        foreach (var gateway in passage.Domain is null && hop.Labels.Count == 0 ? redirects.Of(hop.Device, hop.Gateway, sent) : [])
        {
            transmission.Fitted(new RouteHop(hop.Device, gateway, []), sent, passage with { Before = sent, IsRedirected = true }, moves);
        }
    }

    // net/ipv6/route.c, ip6_dst_hoplimit.
    private static Packet WithHopLimit(Device device, Packet packet) =>
        packet.Family == IpFamily.V6 ? packet with { Ttl = device.Ipv6[InterfaceSetting.HopLimit] } : packet;

    // A way that leads out of the VRF that the packet is sent in has no say: then it is one of the VRF's own addresses
    // (net/ipv4/fib_semantics.c, fib_select_path; include/net/ip6_route.h, ip6_route_get_saddr; both since Linux 6.11, and in the stable kernels of 6.1).
    private static Packet WithSource(Device? domain, Packet packet, Route route, RouteHop hop)
    {
        if (packet.Source.Value != 0)
        {
            return packet;
        }

        var leaves = domain is not null && hop.Device.Domain != domain;
        var source = (leaves ? null : route.PreferredSource)
            ?? (packet.Family == IpFamily.V4
                ? Sources.Select4(leaves ? domain! : hop.Device, leaves ? null : hop.Gateway)
                : Sources.Select6(leaves ? domain! : hop.Device, packet.Destination));
        return source is { } chosen ? packet with { Source = chosen } : packet;
    }
}
