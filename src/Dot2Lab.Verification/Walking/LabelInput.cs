using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>Labelled packets that come in by a device: net/mpls/af_mpls.c, <c>mpls_forward</c>, which is silent about all that it drops.</summary>
/// <param name="transmission">How packets leave.</param>
/// <param name="ip">Where packets go that have no label left and are handed to <c>lo</c>.</param>
internal sealed class LabelInput(Transmission transmission, IpInput ip)
{
    private const int ExplicitNull6 = 2;

    /// <summary>Takes a packet.</summary>
    internal void Take(Device device, Packet packet, Passage passage, List<Move> moves)
    {
        var top = packet.Labels!;
        var map = device.Namespace.Labels;
        var entry = map.Find(top.Label);
        var looked = passage with { Label = entry, Route = null };
        if (!device.MplsInput)
        {
            Transmission.Drop(passage, $"MPLS is off on {device.Name} (net.mpls.conf.{device.Name}.input is 0)", moves);
        }
        else if (entry is null)
        {
            var why = top.Label < map.Size ? "" : $", platform_labels is {map.Size}";
            Transmission.Drop(looked, $"it has no entry for label {top.Label}{why}", moves);
        }
        else if (top.Ttl <= 1)
        {
            Transmission.Drop(looked, $"the time to live of label {top.Label} is used up", moves);
        }
        else
        {
            Forward(entry, packet, looked, moves);
        }
    }

    private void Forward(LabelRoute entry, Packet packet, Passage passage, List<Move> moves)
    {
        var hops = entry.Hops.Count == 1 ? entry.Hops : [.. entry.Hops.Where(hop => hop.IsAlive)];
        if (hops.Count == 0)
        {
            Transmission.Drop(passage, $"every way of label {entry.Label} is down", moves);
        }

        foreach (var hop in hops)
        {
            Forward(hop, packet, passage with { Out = hop.Device, NextHop = hop.Via }, moves);
        }
    }

    private void Forward(LabelHop hop, Packet packet, Passage passage, List<Move> moves)
    {
        var top = packet.Labels!;
        var ttl = top.Ttl - 1;
        var labels = LabelEntry.Push(top.Below, hop.Labels, ttl);
        var next = labels is null ? Popped(packet, ttl, passage.Node.Labels) : packet with { Labels = labels };
        if (Transmission.LinkProblem(hop.Device) is { } problem)
        {
            Transmission.Drop(passage, problem, moves);
        }
        else if (next.FrameSize > hop.Device.Mtu)
        {
            Transmission.Drop(passage, $"{next.FrameSize} bytes do not fit into {hop.Device.Name}, MTU {hop.Device.Mtu}", moves);
        }
        else if (labels is null && !PayloadFits(top.Label, packet.Family))
        {
            Transmission.Drop(passage, $"below label {top.Label} it expects the other IP version", moves);
        }
        else
        {
            HandOver(hop, next, passage with { After = next }, moves);
        }
    }

    // Without a neighbour's address the frame goes to the device's own: for lo and for VRF devices that is the node itself,
    // for a link it is nobody.
    private void HandOver(LabelHop hop, Packet packet, Passage passage, List<Move> moves)
    {
        switch (hop.Device.Kind)
        {
            case DeviceKind.Loopback when packet.Labels is null:
                ip.Take(hop.Device, packet, passage with { Out = null }, moves);
                break;
            case DeviceKind.Loopback:
                Take(hop.Device, packet, passage with { Out = null }, moves);
                break;
            case DeviceKind.Vrf when packet.Labels is null:
                transmission.Vrf(hop.Device, packet, passage with { Out = null }, moves);
                break;
            case DeviceKind.Vrf:
                Transmission.Drop(passage, $"VRF {hop.Device.Name} takes no labelled packets, and there is a label left", moves);
                break;
            default:
                ToLink(hop, packet, passage, moves);
                break;
        }
    }

    private void ToLink(LabelHop hop, Packet packet, Passage passage, List<Move> moves)
    {
        if (hop.Via is { } via)
        {
            transmission.ToNeighbour(hop.Device, via, packet, passage, moves);
        }
        else
        {
            Transmission.Drop(passage, $"label {passage.Label!.Label} leads to {hop.Device.Name} without a neighbour", moves);
        }
    }

    // mpls_egress: the packet takes the label's time to live if net.mpls.ip_ttl_propagate says so, else one less of its own,
    // but never less than 0.
    private static Packet Popped(Packet packet, int ttl, LabelTable map) => packet with
    {
        Labels = null,
        Ttl = map.PropagatesTtl ? ttl : Math.Max(packet.Ttl - 1, 0),
    };

    private static bool PayloadFits(int label, IpFamily family) => label switch
    {
        PlanDefaults.ExplicitNull => family == IpFamily.V4,
        ExplicitNull6 => family == IpFamily.V6,
        _ => true,
    };
}
