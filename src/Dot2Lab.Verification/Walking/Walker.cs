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
        new(from.Name, new Answers(forwarding), [.. Request(from, probe, merge: true).Select(trail => new Exchange(trail, Reply(trail, merge: true)))]);

    /// <summary>Every way of an echo request.</summary>
    internal IReadOnlyList<Trail> Request(NetworkNamespace from, ProbePacket probe, bool merge) =>
        Follow(forwarding.Send(from, null, RequestPacket(from, probe)), merge);

    /// <summary>Every way of a reply to a packet that was delivered; none if it was not, or is not answered.</summary>
    internal IReadOnlyList<Trail> Reply(Trail request, bool merge) =>
        request.Move.Delivery is { } delivery && ReplyPacket(delivery) is { } reply
            ? Follow(forwarding.Send(delivery.Node, delivery.Domain, reply), merge)
            : [];

    /// <summary>An echo request, its source left open.</summary>
    internal static Packet RequestPacket(NetworkNamespace from, ProbePacket probe)
    {
        var family = probe.Destination.Family;
        return new Packet(new IpAddress(family, 0), probe.Destination, FirstTtlOf(from, family), probe.Size, probe.DontFragment, null);
    }

    /// <summary>
    /// The reply to an echo request, or null if its receiver is told not to answer. Its sender may cut it: fragments are allowed
    /// (net/ipv4/icmp.c, <c>icmp_reply</c>).
    /// </summary>
    internal static Packet? ReplyPacket(Delivery request)
    {
        var (node, packet) = (request.Node, request.Packet);
        return IsSilent(node, packet.Family)
            ? null
            : new Packet(packet.Destination, packet.Source, FirstTtlOf(node, packet.Family), packet.Size, false, null);
    }

    /// <summary>Every way of a packet that was sent.</summary>
    /// <param name="moves">How it is sent.</param>
    /// <param name="merge">Whether ways that join are followed once from there.</param>
    internal IReadOnlyList<Trail> Follow(IEnumerable<Move> moves, bool merge = true) =>
        Follow(moves.Select(move => new Trail(move, null)), merge ? [] : null);

    /// <summary>Every way from an arrival on.</summary>
    /// <param name="arrival">The packet, at a device.</param>
    /// <param name="seen">Every arrival on the way is added; ways that join are followed once from there.</param>
    internal IReadOnlyList<Trail> Follow(Arrival arrival, HashSet<Arrival> seen)
    {
        seen.Add(arrival);
        return Follow(forwarding.Arrive(arrival).Select(move => new Trail(move, null)), seen, arrival);
    }

    // Without a set of what was seen, each way is followed to its own end.
    private List<Trail> Follow(IEnumerable<Trail> first, HashSet<Arrival>? seen, Arrival? start = null)
    {
        var ends = new List<Trail>();
        var open = new Stack<Trail>(first.Reverse());
        while ((seen is not null || ends.Count < MostWays) && open.TryPop(out var trail))
        {
            if (trail.Move.Next is not { } next)
            {
                ends.Add(trail);
            }
            else if (trail.Length >= MostMoves)
            {
                ends.Add(new Trail(Circling(next), trail));
            }
            else if (seen is null || seen.Add(next))
            {
                Push(open, trail, forwarding.Arrive(next));
            }
            else if (next == start || trail.CameBy(next))
            {
                ends.Add(new Trail(Circling(next), trail));
            }
        }

        return ends;
    }

    // The first move is looked at first: last in, first out.
    private static void Push(Stack<Trail> open, Trail trail, List<Move> moves)
    {
        for (var i = moves.Count - 1; i >= 0; i--)
        {
            open.Push(new Trail(moves[i], trail));
        }
    }

    private static Move Circling(Arrival at) => new(new Passage(at.Device.Namespace, at.Device, at.Packet)
    {
        Action = HopAction.Drop,
        Reason = "it goes round in a circle",
    });

    /// <summary>The time to live of a packet that a node makes; in IPv6 the device by which it leaves has another word.</summary>
    internal static int FirstTtlOf(NetworkNamespace node, IpFamily family) =>
        family == IpFamily.V4 ? node.Parameters.GetValueOrDefault("net/ipv4/ip_default_ttl", FirstTtl) : node.All6[InterfaceSetting.HopLimit];

    private static bool IsSilent(NetworkNamespace node, IpFamily family) => node.Parameters.GetValueOrDefault(
        family == IpFamily.V4 ? "net/ipv4/icmp_echo_ignore_all" : "net/ipv6/icmp/echo_ignore_all") != 0;
}
