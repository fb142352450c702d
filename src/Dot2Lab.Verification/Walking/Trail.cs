using Dot2Lab.Verification.Checking;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>The way that a packet came, last move first, so that ways which part share what they have in common.</summary>
/// <param name="Move">The last move.</param>
/// <param name="Before">All before it; null at the beginning.</param>
internal sealed record Trail(Move Move, Trail? Before)
{
    /// <summary>How many moves there are.</summary>
    internal int Length { get; } = (Before?.Length ?? 0) + 1;

    /// <summary>The packet as it was sent.</summary>
    internal Packet Sent => Before?.Sent ?? Move.Passage.After ?? Move.Passage.Before;

    /// <summary>The node that sent it.</summary>
    internal NetworkNamespace Origin => Before?.Origin ?? Move.Passage.Node;

    /// <summary>The namespace that the packet is delivered to; null if it is dropped.</summary>
    internal string? Receiver => Move.Delivery?.Node.Name;

    /// <summary>Whether the packet was at a device before, just as it is now.</summary>
    internal bool CameBy(Arrival arrival)
    {
        for (var trail = Before; trail is not null; trail = trail.Before)
        {
            if (trail.Move.Next == arrival)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the packet is lost; null if it is not.</summary>
    internal Fault? ToFault(bool isReply)
    {
        var last = Move.Loss ?? Move.Passage;
        return last.Reason is { } reason ? new Fault(last.Node.Name, last.In?.Name, reason, isReply) : null;
    }

    /// <summary>The way in words.</summary>
    /// <param name="answers">Finds what its sender is told of its end.</param>
    internal Journey ToJourney(Answers answers)
    {
        var moves = new List<Move>(Length);
        for (var trail = this; trail is not null; trail = trail.Before)
        {
            moves.Add(trail.Move);
        }

        moves.Reverse();
        var hops = moves.SelectMany(Hops).ToList();
        hops[^1] = hops[^1] with { Answer = answers.Of(this) };
        return new Journey(hops, Receiver);
    }

    private static IEnumerable<Hop> Hops(Move move)
    {
        yield return move.Passage.ToHop();
        foreach (var (into, from) in move.Frame?.Bridges ?? [])
        {
            yield return new Hop(into.Namespace.Name, HopAction.Bridge)
            {
                In = into.Name,
                Out = from?.Name,
                LabelsIn = LabelEntry.List(move.Next?.Packet.Labels),
                LabelsOut = LabelEntry.List(move.Next?.Packet.Labels),
                Ttl = move.Next?.Packet is { } packet ? packet.Labels?.Ttl ?? packet.Ttl : 0,
                Mtu = from?.Mtu,
            };
        }

        if (move.Loss is { } loss)
        {
            yield return loss.ToHop();
        }
    }
}
