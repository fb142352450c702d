using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>Follows packets from node to node until every way they can take has ended.</summary>
/// <param name="forwarding">What single nodes do.</param>
internal sealed class Walker(Forwarding forwarding)
{
    private const int FirstTtl = 64;

    /// <summary>Ways that are told apart at most; a person reads no more, and in a large core there are more than can be counted.</summary>
    internal const int MostWays = 64;

    // A packet that is still on its way then goes round for ever: where TTL is not copied to labels, nothing stops it.
    private const int MostMoves = 1000;

    /// <summary>Follows an echo request and its replies.</summary>
    internal Prediction Walk(NetworkNamespace from, ProbePacket probe) =>
        new(from.Name, [.. Request(from, probe, merge: true).Select(trail => new Exchange(trail, Reply(trail, merge: true)))]);

    /// <summary>Every way of an echo request.</summary>
    internal IReadOnlyList<Trail> Request(NetworkNamespace from, ProbePacket probe, bool merge)
    {
        var nobody = new IpAddress(probe.Destination.Family, 0);
        var request = new Packet(nobody, probe.Destination, FirstTtlOf(from, probe.Destination.Family), probe.Size, probe.DontFragment, null);
        return Follow(forwarding.Send(from, null, request), merge);
    }

    /// <summary>Every way of a reply to a packet that was delivered; none if it was not, or is not answered.</summary>
    internal IReadOnlyList<Trail> Reply(Trail request, bool merge)
    {
        if (request.Move.Delivery is not { } delivery || IsSilent(delivery.Node, delivery.Packet.Family))
        {
            return [];
        }

        // net/ipv4/icmp.c, icmp_reply: fragments are allowed. IPv6's reply is cut by the node that makes it, too.
        var packet = delivery.Packet;
        var reply = new Packet(packet.Destination, packet.Source, FirstTtlOf(delivery.Node, packet.Family), packet.Size, false, null);
        return Follow(forwarding.Send(delivery.Node, delivery.Domain, reply), merge);
    }

    /// <summary>Every way that begins with one of some moves.</summary>
    /// <param name="first">The first moves.</param>
    /// <param name="merge">Whether ways that join are followed once from there.</param>
    internal IReadOnlyList<Trail> Follow(IReadOnlyList<Move> first, bool merge)
    {
        var ends = new List<Trail>();
        var seen = new HashSet<Arrival>();
        var open = new Stack<Trail>(first.Reverse().Select(move => new Trail(move, null)));
        while ((merge || ends.Count < MostWays) && open.TryPop(out var trail))
        {
            if (trail.Move.Next is not { } next)
            {
                ends.Add(trail);
            }
            else if (trail.Length >= MostMoves)
            {
                ends.Add(new Trail(Circling(next), trail));
            }
            else if (!merge || seen.Add(next))
            {
                var moves = forwarding.Arrive(next);
                for (var i = moves.Count - 1; i >= 0; i--)
                {
                    open.Push(new Trail(moves[i], trail));
                }
            }
        }

        return ends;
    }

    private static Move Circling(Arrival at) => new(new Passage(at.Device.Namespace, at.Device, at.Packet)
    {
        Action = HopAction.Drop,
        Reason = "it goes round in a circle",
    });

    private static int FirstTtlOf(NetworkNamespace node, IpFamily family) =>
        family == IpFamily.V4 ? node.Parameters.GetValueOrDefault("net/ipv4/ip_default_ttl", FirstTtl) : node.Default6[InterfaceSetting.HopLimit];

    private static bool IsSilent(NetworkNamespace node, IpFamily family) => node.Parameters.GetValueOrDefault(
        family == IpFamily.V4 ? "net/ipv4/icmp_echo_ignore_all" : "net/ipv6/icmp/echo_ignore_all") != 0;
}
