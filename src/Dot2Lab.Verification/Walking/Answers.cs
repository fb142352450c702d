using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>Follows the errors that nodes report of packets which they drop. An error about an error is never sent.</summary>
/// <param name="forwarding">What single nodes do.</param>
internal sealed class Answers(Forwarding forwarding)
{
    // include/uapi/linux/in.h, INADDR_DUMMY (RFC 7600): the source of an error from a node that has no address.
    private static readonly IpAddress Dummy = new(IpFamily.V4, 0xc000_0008);

    private readonly Walker _walker = new(forwarding);

    /// <summary>What the sender of a packet is told at the end of this way; null if nothing.</summary>
    internal DropAnswer? Of(Trail trail)
    {
        var passage = trail.Move.Loss ?? trail.Move.Passage;
        return passage.Report is not { } report ? null
            : report.Error >= DropError.CallMessageTooLong ? new DropAnswer(report.Error, report.IsOpen ? Chance.Sometimes : Chance.Always)
            : Follow(passage.Node, report, trail.Origin);
    }

    private DropAnswer Follow(NetworkNamespace node, ErrorReport report, NetworkNamespace origin)
    {
        var ways = _walker.Follow(Sent(node, report));
        var arrived = ways.Count(way => way.Receiver == origin.Name);
        return new DropAnswer(report.Error, arrived == 0 ? Chance.Never : arrived < ways.Count || report.IsOpen ? Chance.Sometimes : Chance.Always)
        {
            Mtu = report.Mtu,
            Sources = [.. ways.Select(way => way.Sent.Source).Distinct()],
            IsLate = report.IsLate,
            Lost = ways.Select(way => way.ToFault(isReply: false)).FirstOrDefault(fault => fault is not null),
        };
    }

    private List<Move> Sent(NetworkNamespace node, ErrorReport report)
    {
        var packet = report.ToPacket(Walker.FirstTtlOf(node, report.About.Family));
        var moves = forwarding.Send(node, report.Domain, packet);
        return packet.Family == IpFamily.V4 && moves.Exists(move => (move.Passage.After ?? move.Passage.Before).Source.Value == 0)
            ? forwarding.Send(node, report.Domain, packet with { Source = Dummy })
            : moves;
    }
}
