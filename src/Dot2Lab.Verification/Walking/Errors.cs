using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>
/// Which error a node reports when it drops a packet; null where it is silent, as MPLS always is. IPv4's way back is looked for in
/// the VRF of the device that the kernel has at hand then: the one by which the packet came, or once it is on its way out the one by
/// which it leaves (net/ipv4/icmp.c, <c>icmp_get_route_lookup_dev</c>; net/ipv6/icmp.c, <c>icmp6_send</c>).
/// </summary>
internal static class Errors
{
    private const string InboundAddress = "net/ipv4/icmp_errors_use_inbound_ifaddr";

    /// <summary>
    /// No route, or one that refuses. IPv4 tells so only where it would forward (net/ipv4/route.c, <c>ip_error</c>), IPv6 always
    /// and without a distinction (net/ipv6/route.c, <c>ip6_pkt_discard</c>).
    /// </summary>
    internal static ErrorReport? Unroutable(Device device, Packet packet, Route? route) =>
        packet.Family == IpFamily.V6 ? OnInput(DropError.NoRoute, device, packet)
        : device.Ipv4[InterfaceSetting.Forwarding] == 0 ? null
        : OnInput(route is null ? DropError.NetworkUnreachable : DropError.HostUnreachable, device, packet);

    /// <summary>The time to live is used up (<c>ip_forward</c>, <c>ip6_forward</c>).</summary>
    internal static ErrorReport TimeExceeded(Device device, Packet packet) => OnInput(DropError.TimeExceeded, device, packet);

    /// <summary>
    /// Too big to be forwarded (<c>ip_forward</c>, <c>ip6_forward</c>). IPv6 takes the outgoing device for the one at hand, so from a VRF into
    /// a core the error looks for its way in the core's table, where customers are not.
    /// </summary>
    internal static ErrorReport TooBigToForward(Device device, RouteHop hop, Packet packet, int mtu) =>
        OnInput(TooBig(packet.Family), device, packet) with
        {
            Mtu = mtu,
            Domain = packet.Family == IpFamily.V4 ? device.Domain : hop.Device.Domain,
        };

    /// <summary>
    /// Too big to be sent: the call fails (net/ipv4/ip_output.c, <c>__ip_append_data</c>), or, where a VRF device had handed the packet
    /// over, an error is sent from the outgoing device (<c>ip_fragment</c>, <c>ip6_fragment</c>).
    /// </summary>
    internal static ErrorReport TooBigToSend(Passage passage, RouteHop hop, Packet packet, int mtu) => passage.Handovers == 0
        ? new(DropError.CallMessageTooLong, packet)
        : new(TooBig(packet.Family), packet) { Mtu = mtu, Domain = hop.Device.Domain };

    /// <summary>
    /// Nobody answers for the next hop: <c>arp_error_report</c> and <c>ndisc_error_report</c> ask the packet's route for the error, which
    /// one that came out of a label has not, and under a label no IP header is found (<c>ipv4_link_failure</c>, <c>ip6_link_failure</c>).
    /// </summary>
    /// <param name="leaving">The packet's way through the node, out to the neighbour.</param>
    /// <param name="isOpen">Whether the neighbour may be known all the same.</param>
    internal static ErrorReport? NoNeighbour(Passage leaving, bool isOpen) => leaving is { After: { Labels: null } packet, Label: null }
        ? new(Unreachable(packet.Family), packet)
        {
            Domain = leaving.Out!.Domain,
            Source = leaving.Input is { } input ? SourceOf(input, packet) : null,
            IsLate = true,
            IsOpen = isOpen,
        }
        : null;

    /// <summary>
    /// The sender's own kernel has no route (<c>ip_route_output_key_hash_rcu</c>; net/ipv6/route.c, <c>fib6_prop</c>). IPv6 looks for a
    /// source before it says so, and any address of any device would do (net/ipv6/ip6_output.c, <c>ip6_dst_lookup_tail</c>).
    /// </summary>
    internal static ErrorReport NoWay(Passage passage, Packet packet, Route? route) => new(
        packet.Family == IpFamily.V6 && !passage.Node.Devices.Exists(device => device is { IsUp: true, Ipv6Works: true } && device.Domain == passage.Domain)
            ? DropError.CallAddressNotAvailable
            : route is null ? DropError.CallNetworkUnreachable : DropError.CallHostUnreachable,
        packet);

    /// <summary>A broadcast without <c>SO_BROADCAST</c> (net/ipv4/raw.c, <c>raw_sendmsg</c>).</summary>
    internal static ErrorReport NotPermitted(Packet packet) => new(DropError.CallNotPermitted, packet);

    /// <summary>
    /// The other end of a link takes no packet of this size. IPv6 tells the caller, who sends it at once where the neighbour is known
    /// (drivers/net/veth.c, <c>veth_xmit</c>; net/ipv6/ip6_output.c, <c>ip6_send_skb</c>); IPv4 hides it (<c>raw_sendmsg</c>).
    /// </summary>
    internal static ErrorReport? NotTaken(Passage leaving, Device by) =>
        leaving is { In: null, Handovers: 0, After: { Family: IpFamily.V6, Labels: null } packet } && leaving.Out!.Peer == by
            ? new(DropError.CallNoBufferSpace, packet) { IsOpen = true }
            : null;

    private static ErrorReport OnInput(DropError error, Device device, Packet packet) => new(error, packet)
    {
        Domain = device.Domain,
        Source = SourceOf(device, packet),
    };

    // IPv4: usually as for any packet of the node's own (__icmp_send); what came by a port of a VRF has come by the VRF's device
    // (drivers/net/vrf.c, vrf_ip_rcv). IPv6: an address of the device by which the packet came, unless
    // the main table's route back names a source (icmp6_send, icmpv6_rt_has_prefsrc).
    private static IpAddress? SourceOf(Device input, Packet packet) => packet.Family == IpFamily.V4
        ? input.Namespace.Parameters.GetValueOrDefault(InboundAddress) != 0 ? Sources.Select4(input.Domain ?? input, packet.Source) : null
        : input.Namespace.Ipv6.Find(new Flow(packet.Source))?.PreferredSource is null ? Sources.Select6(input, packet.Source) : null;

    private static DropError TooBig(IpFamily family) => family == IpFamily.V4 ? DropError.FragmentationNeeded : DropError.PacketTooBig;

    private static DropError Unreachable(IpFamily family) => family == IpFamily.V4 ? DropError.HostUnreachable : DropError.AddressUnreachable;
}
