using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>
/// IP packets that come in by a device: for the node itself, or to be forwarded (net/ipv4/route.c, <c>ip_route_input_slow</c>, and
/// ip_forward.c; net/ipv6/ip6_input.c, and ip6_output.c, <c>ip6_forward</c>).
/// </summary>
/// <param name="transmission">How packets leave.</param>
internal sealed class IpInput(Transmission transmission)
{
    private const int Localhost = 127;

    /// <summary>Takes a packet.</summary>
    internal void Take(Device device, Packet packet, Passage passage, List<Move> moves)
    {
        if (Unacceptable(device, packet) is { } problem)
        {
            Transmission.Drop(passage, problem, moves);
            return;
        }

        // A port of a VRF asks the VRF's table (net/l3mdev/l3mdev.c, l3mdev_update_flow).
        var domain = device.Domain;
        var route = device.Namespace.Routing(packet.Family).Find(new Flow(packet.Destination) { Domain = domain });
        var routed = passage with { Domain = domain, Route = route, Label = null, Input = device };
        switch (route?.Type)
        {
            case RouteType.Local when RefuseSource(device, packet) is { } refusal:
                Transmission.Drop(routed, refusal, moves);
                break;
            case RouteType.Local:
                moves.Add(new Move(routed with { Action = HopAction.Deliver }) { Delivery = new Delivery(device.Namespace, ReplyDomain(device, route, packet.Family), packet) });
                break;
            case RouteType.Unicast:
                Forward(device, route, packet, routed, moves);
                break;
            case RouteType.Broadcast:
                Transmission.Drop(routed, $"{packet.Destination} is a broadcast address", moves);
                break;
            default:
                Transmission.Drop(routed, Words.NoRoute(domain, route, packet.Destination), moves, Errors.Unroutable(device, packet, route));
                break;
        }
    }

    // Where a reply looks for its way. IPv4 asks the VRF that the request came by (net/ipv4/icmp.c, icmp_reply). IPv6 asks the VRF
    // of the device that has the address, where the request passed a VRF device or lo (net/ipv6/icmp.c, icmp6_iif).
    private static Device? ReplyDomain(Device device, Route route, IpFamily family) =>
        family == IpFamily.V6 && (device.Domain is not null || device.Kind == DeviceKind.Loopback)
            ? route.Hops[0].Device.Domain
            : device.Domain;

    private void Forward(Device device, Route route, Packet packet, Passage passage, List<Move> moves)
    {
        if (NotForwarding(device, packet.Family) is { } closed)
        {
            Transmission.Drop(passage, closed, moves);
            return;
        }

        if (RefuseSource(device, packet) is { } refusal)
        {
            Transmission.Drop(passage, refusal, moves);
            return;
        }

        if (packet.Ttl <= 1)
        {
            Transmission.Drop(passage, "its time to live is used up", moves, Errors.TimeExceeded(device, packet));
            return;
        }

        foreach (var hop in Transmission.Ways(route))
        {
            Forward(device, hop, packet, passage, moves);
        }
    }

    private void Forward(Device device, RouteHop hop, Packet packet, Passage passage, List<Move> moves)
    {
        var mtu = Transmission.Mtu(hop, packet.Family);
        if (packet.Size > mtu && (packet.DontFragment || packet.Family == IpFamily.V6))
        {
            Transmission.Drop(passage with { Out = hop.Device }, Transmission.TooBig(hop, packet, mtu), moves, Errors.TooBigToForward(device, hop, packet, mtu));
            return;
        }

        var forwarded = packet with { Ttl = packet.Ttl - 1, Size = Math.Min(packet.Size, mtu) };
        transmission.Ip(hop, forwarded, passage with { After = forwarded }, moves);
    }

    private static string? Unacceptable(Device device, Packet packet)
    {
        if (packet.Family == IpFamily.V6)
        {
            return device.Ipv6Works ? null : $"IPv6 is off on {device.Name}";
        }

        var mayBeLocalhost = device.Kind == DeviceKind.Loopback
            || device.Namespace.All4[InterfaceSetting.RouteLocalnet] != 0
            || device.Ipv4[InterfaceSetting.RouteLocalnet] != 0;
        return packet.Source.Value == 0 ? "martian source: 0.0.0.0"
            : !mayBeLocalhost && (IsLocalhost(packet.Source) || IsLocalhost(packet.Destination)) ? "martian: an address of 127.0.0.0/8 on a link"
            : null;
    }

    // IPv4 asks the device that the packet came by, IPv6 the whole namespace.
    private static string? NotForwarding(Device device, IpFamily family) => family switch
    {
        IpFamily.V4 when device.Ipv4[InterfaceSetting.Forwarding] == 0 => $"it does not forward (net.ipv4.conf.{device.Name}.forwarding is 0)",
        IpFamily.V6 when device.Namespace.All6[InterfaceSetting.Forwarding] == 0 => "it does not forward (net.ipv6.conf.all.forwarding is 0)",
        _ => null,
    };

    private static string? RefuseSource(Device device, Packet packet) =>
        packet.Family == IpFamily.V4 ? SourceCheck.Refuse(device, packet.Source) : null;

    private static bool IsLocalhost(IpAddress address) => address.Value >> 24 == Localhost;
}
