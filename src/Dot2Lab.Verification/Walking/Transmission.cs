using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>Sending a routed packet out of a device: labels, neighbours, and devices that are no links.</summary>
/// <param name="neighbours">Whose frame it becomes.</param>
internal sealed class Transmission(Neighbours neighbours)
{
    private const int LeastIpv6Mtu = 1280;

    // include/linux/netdevice.h, XMIT_RECURSION_LIMIT: "Dead loop on virtual device".
    private const int MostHandovers = 8;

    /// <summary>The ways among which a route's flows are spread; the one that was found where it has no others.</summary>
    internal static IEnumerable<RouteHop> Ways(Route route)
    {
        if (route.Hops.Count == 1)
        {
            return route.Hops;
        }

        var shared = route.Hops.Where(hop => hop.HasShare).ToList();
        return shared.Count > 0 ? shared : route.Hops.Take(1);
    }

    /// <summary>The largest packet that a way takes: the device's MTU less the labels (include/net/lwtunnel.h, <c>lwtunnel_headroom</c>).</summary>
    internal static int Mtu(RouteHop hop, IpFamily family)
    {
        var room = hop.Device.Mtu - (hop.Labels.Count * PlanDefaults.LabelBytes);
        return family == IpFamily.V6 ? Math.Max(room, LeastIpv6Mtu) : room;
    }

    /// <summary>Drops a packet, without a word if there is no report.</summary>
    internal static void Drop(Passage passage, string reason, List<Move> moves, ErrorReport? report = null) =>
        moves.Add(new Move(passage with { Action = HopAction.Drop, Reason = reason, Report = report }));

    /// <summary>
    /// Sends an IP packet on its way, cut to what fits if it may be (net/ipv4/ip_output.c, <c>ip_finish_output2</c>;
    /// net/mpls/mpls_iptunnel.c, <c>mpls_xmit</c>).
    /// </summary>
    internal void Ip(RouteHop hop, Packet packet, Passage passage, List<Move> moves)
    {
        var (device, labels) = (hop.Device, hop.Labels);
        var leaving = passage with { Out = device, NextHop = hop.Gateway };
        if (labels.Count > 0)
        {
            Push(hop, packet, leaving, moves);
            return;
        }

        switch (device.Kind)
        {
            case DeviceKind.Vrf:
                Vrf(device, packet, leaving, moves);
                break;
            case DeviceKind.Loopback:
                Drop(leaving, "a route by lo leads nowhere", moves);
                break;
            default:
                ToNeighbour(device, hop.Gateway ?? packet.Destination, packet, leaving, moves);
                break;
        }
    }

    /// <summary>
    /// A packet handed to a VRF device is routed anew, in that VRF's table, as if the node had made it: no reverse-path check and
    /// no time to live taken (drivers/net/vrf.c, <c>vrf_process_v4_outbound</c>, <c>vrf_process_v6_outbound</c>).
    /// </summary>
    internal void Vrf(Device vrf, Packet packet, Passage passage, List<Move> moves)
    {
        if (!vrf.IsUp)
        {
            Drop(passage, $"the VRF device {vrf.Name} is down", moves);
            return;
        }

        if (vrf.LosesAll)
        {
            Drop(passage, LosesAll(vrf), moves);
            return;
        }

        if (passage.Handovers == MostHandovers)
        {
            Drop(passage with { Out = null }, "its VRFs send it to each other for ever", moves);
            return;
        }

        var home = vrf.Namespace;
        var route = home.Routing(packet.Family).Find(new Flow(packet.Destination) { Domain = vrf });
        var routed = passage with { Domain = vrf, Route = route, Label = null, Input = null, After = packet, Handovers = passage.Handovers + 1 };
        switch (route?.Type)
        {
            case RouteType.Local:
                var domain = route.Hops[0].Device.Domain;
                moves.Add(new Move(routed with { Action = HopAction.Deliver, Out = null }) { Delivery = new Delivery(home, domain, packet) });
                break;
            case RouteType.Unicast:
                foreach (var hop in Ways(route))
                {
                    ByVrf(vrf, hop, packet, routed, moves);
                }

                break;
            default:
                Drop(routed with { Out = null }, $"in VRF {vrf.Name}, {Words.NoRoute(vrf, route, packet.Destination)}", moves);
                break;
        }
    }

    // A route by the very device is taken for one to an address of the node's own (vrf_local_xmit), which it is not.
    private void ByVrf(Device vrf, RouteHop hop, Packet packet, Passage routed, List<Move> moves)
    {
        if (hop.Device == vrf && hop.Labels.Count == 0)
        {
            Drop(routed with { Out = null }, $"the route in VRF {vrf.Name} leads to {vrf.Name} itself", moves);
        }
        else
        {
            Fitted(hop, packet, routed, moves);
        }
    }

    /// <summary>Sends a packet that is not forwarded but made here, or handed over by a VRF device: what is too big is cut or dropped.</summary>
    internal void Fitted(RouteHop hop, Packet packet, Passage passage, List<Move> moves)
    {
        var mtu = Mtu(hop, packet.Family);
        if (packet.Size <= mtu)
        {
            Ip(hop, packet, passage with { After = packet }, moves);
        }
        else if (packet.DontFragment)
        {
            Drop(passage with { Out = hop.Device }, TooBig(hop, packet, mtu), moves, Errors.TooBigToSend(passage, hop, packet, mtu));
        }
        else
        {
            var fragment = packet with { Size = mtu };
            Ip(hop, fragment, passage with { After = fragment }, moves);
        }
    }

    /// <summary>That a packet does not fit, in words.</summary>
    internal static string TooBig(RouteHop hop, Packet packet, int mtu) => hop.Labels.Count == 0
        ? $"{packet.Size} bytes do not fit into {hop.Device.Name}, MTU {mtu}"
        : $"{packet.Size} bytes and {hop.Labels.Count} label{(hop.Labels.Count == 1 ? "" : "s")} do not fit into {hop.Device.Name}, MTU {hop.Device.Mtu}";

    /// <summary>Sends a frame to whoever on a device's segment answers for an address.</summary>
    internal void ToNeighbour(Device device, IpAddress target, Packet packet, Passage passage, List<Move> moves)
    {
        var leaving = passage with { Out = device, NextHop = target, After = packet };
        if (LinkProblem(device) is { } problem)
        {
            Unresolved(leaving, target, problem, moves);
            return;
        }

        if (!Neighbours.TakesAnswers(device, target.Family))
        {
            Unresolved(leaving, target, $"its rules do not take the answers to what it asks on {device.Name} for its own", moves);
            return;
        }

        var wires = neighbours.Resolve(device, target, packet.Source);
        if (wires.Count == 0)
        {
            Unresolved(leaving, target, $"nobody on {device.Name} answers for {target}", moves);
            wires = [.. neighbours.Silent(device, target)];
        }
        else if (neighbours.InStorm(device))
        {
            Unresolved(leaving, target, $"broadcasts go round for ever behind {device.Name}, bridges in a ring without spanning tree", moves);
        }

        foreach (var wire in wires)
        {
            moves.Add(wire.Carries(packet.FrameSize)
                ? new Move(leaving) { Frame = wire, Next = new Arrival(wire.End, packet) }
                : new Move(leaving) { Frame = wire, Loss = Lost(wire.Narrowest, packet, leaving) });
        }
    }

    // The packet waits for a neighbour that is not found.
    private void Unresolved(Passage leaving, IpAddress target, string reason, List<Move> moves)
    {
        var mayBeKnown = neighbours.MayBeKnown(leaving.Out!, target);
        Drop(leaving, reason, moves, Errors.NoNeighbour(leaving, mayBeKnown));
    }

    /// <summary>Why nothing can be sent by a device, or null.</summary>
    internal static string? LinkProblem(Device device) =>
        !device.IsUp ? $"{device.Name} is down"
        : !device.HasCarrier ? $"{device.Name} has no carrier, its other end is down"
        : device.LosesAll ? LosesAll(device)
        : null;

    /// <summary>That nothing leaves by a device, in words.</summary>
    internal static string LosesAll(Device device) => $"netem on {device.Name} loses everything";

    private static Passage Lost(Device narrowest, Packet packet, Passage leaving) => new(narrowest.Namespace, narrowest, packet)
    {
        Report = Errors.NotTaken(leaving, narrowest),
        Action = HopAction.Drop,
        Reason = $"a frame of {packet.FrameSize} bytes is lost without a word at {narrowest.Name}, MTU {narrowest.Mtu}",
    };

    // net/mpls/mpls_iptunnel.c, mpls_xmit: the labels' TTL is the packet's own if net.mpls.ip_ttl_propagate says so.
    private void Push(RouteHop hop, Packet packet, Passage passage, List<Move> moves)
    {
        var table = passage.Node.Labels;
        var labelled = packet with { Labels = LabelEntry.Push(null, hop.Labels, table.PropagatesTtl ? packet.Ttl : table.DefaultTtl) };
        if (LinkProblem(hop.Device) is { } problem)
        {
            Drop(passage, problem, moves);
        }
        else if (labelled.FrameSize > hop.Device.Mtu)
        {
            Drop(passage, TooBig(hop, packet, hop.Device.Mtu), moves);
        }
        else if (hop.Gateway is not { } gateway)
        {
            Drop(passage, $"a labelled packet needs a neighbour, and the route by {hop.Device.Name} names none", moves);
        }
        else
        {
            ToNeighbour(hop.Device, gateway, labelled, passage, moves);
        }
    }
}
