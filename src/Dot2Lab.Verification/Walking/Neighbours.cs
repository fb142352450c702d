using System.Collections.Concurrent;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>Address resolution: whose hardware address a frame to a neighbour gets.</summary>
internal sealed class Neighbours(LabKernel kernel)
{
    private readonly Segments _segments = new();
    private readonly Claims _claims = new(kernel);
    private readonly ConcurrentDictionary<(Device, IpAddress Target, IpAddress Asker), IReadOnlyList<Wire>> _known = new();

    /// <summary>
    /// Everybody on a device's segment who answers for an address and is heard; the first to answer gets the frame, so with several it is
    /// open which.
    /// </summary>
    /// <param name="device">The device that asks.</param>
    /// <param name="target">The neighbour's address.</param>
    /// <param name="packetSource">The source of the packet that waits.</param>
    internal IReadOnlyList<Wire> Resolve(Device device, IpAddress target, IpAddress packetSource)
    {
        var asker = target.Family == IpFamily.V4 ? Asker(device, target, packetSource) : packetSource;
        return _known.GetOrAdd((device, target, asker), key => Ask(device, target, asker));
    }

    /// <summary>
    /// Whether a node takes the answers to what it asks on a device. Those of IPv6 are packets to its address there, which must
    /// come out as its own like any other (net/ipv6/route.c, <c>ip6_route_input</c>); ARP is not routed.
    /// </summary>
    internal static bool TakesAnswers(Device device, IpFamily family) =>
        family == IpFamily.V4 || device.Domain is not null || device.Namespace.Ipv6.KnowsItsOwn;

    /// <summary>
    /// Those on a device's segment who have an IPv4 address and do not answer for it, because their rules find it elsewhere. If one
    /// of them asks first, its hardware address is learnt from the question (net/ipv4/arp.c, arp_process, <c>neigh_event_ns</c>),
    /// so it is open whether it is known.
    /// </summary>
    internal IEnumerable<Wire> Silent(Device device, IpAddress target) => target.Family == IpFamily.V4
        ? Claimants(device, target).Where(wire => wire is { IsCut: false, IsCutBack: false } && wire.End.Own(IpFamily.V4).Any(own => own.Address.Address == target))
        : [];

    /// <summary>Whether frames to a device's neighbours may be lost in a broadcast storm.</summary>
    internal bool InStorm(Device device) => _segments.HasStorm(device);

    /// <summary>
    /// Whether somebody may be known though the question to him is lost: who hears his own question learns his address from it, in both
    /// families (net/ipv6/ndisc.c, <c>ndisc_recv_ns</c>), and then loses the packet itself in silence.
    /// </summary>
    internal bool MayBeKnown(Device device, IpAddress target) =>
        Claimants(device, target).Any(wire => (wire.IsCut || device.LosesAll) && !wire.IsCutBack && wire.End.Own(target.Family).Any(own => own.Address.Address == target));

    private IEnumerable<Wire> Claimants(Device device, IpAddress target)
    {
        var claimants = _claims.To(target);
        return _segments.From(device).Where(wire => claimants.Contains(wire.End.Namespace));
    }

    private List<Wire> Ask(Device device, IpAddress target, IpAddress asker) =>
    [
        .. Claimants(device, target)
            .Where(wire => wire is { IsCut: false, IsCutBack: false })
            .Where(wire => target.Family == IpFamily.V4 ? Answers4(wire.End, target, asker) : Answers6(wire.End, target)),
    ];

    // net/ipv4/arp.c, arp_solicit: the packet's source if it is the node's own, else an address of the device.
    private static IpAddress Asker(Device device, IpAddress target, IpAddress packetSource)
    {
        var table = device.Namespace.Ipv4.FindTable(device.TableFor(PlanDefaults.LocalTable));
        return packetSource.Family == IpFamily.V4 && table?.Find(new Flow(packetSource))?.Type == RouteType.Local
            ? packetSource
            : Sources.Select4(device, target);
    }

    // net/ipv4/arp.c, arp_process: any address that is local to packets coming in here, on whichever device; or, with
    // proxy_arp, one that is forwarded elsewhere.
    private static bool Answers4(Device device, IpAddress target, IpAddress asker)
    {
        var home = device.Namespace;
        var route = home.Ipv4.Find(new Flow(target) { Domain = device.Domain });
        if (route is null || (asker.Value != 0 && SourceCheck.Refuse(device, asker) is not null))
        {
            return false;
        }

        return route.Type == RouteType.Local
            ? !IsIgnored(device, target, asker)
            : route.Type == RouteType.Unicast
                && device.Ipv4[InterfaceSetting.Forwarding] != 0
                && (home.All4[InterfaceSetting.ProxyArp] != 0 || device.Ipv4[InterfaceSetting.ProxyArp] != 0)
                && route.Hops.All(hop => hop.Device != device);
    }

    // arp_ignore: 1 asks for an address of this very device, 2 also that the asker is on its network, 8 answers nothing.
    private static bool IsIgnored(Device device, IpAddress target, IpAddress asker)
    {
        var mode = Math.Max(device.Namespace.All4[InterfaceSetting.ArpIgnore], device.Ipv4[InterfaceSetting.ArpIgnore]);
        var own = device.Own(IpFamily.V4).FirstOrDefault(o => o.Address.Address == target);
        return mode switch
        {
            1 => own is null,
            2 => own is null || !own.Address.Prefix.Contains(asker),
            8 => true,
            _ => false,
        };
    }

    // net/ipv6/ndisc.c, ndisc_recv_ns: only for an address of the device that hears it. The question is sent to a multicast group, which
    // must be found like any other destination.
    private static bool Answers6(Device device, IpAddress target) =>
        device.Ipv6Works
        && (device.Domain is not null || device.Namespace.Ipv6.AsksLocalTable)
        && device.Own(IpFamily.V6).Any(own => own.Address.Address == target);
}
