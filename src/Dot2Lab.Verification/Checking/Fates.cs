using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Walking;

namespace Dot2Lab.Verification.Checking;

/// <summary>
/// What becomes of many packets of a lab, without the ways that they take: those of one class are walked once. Safe for use by
/// several threads.
/// </summary>
/// <param name="model">The lab.</param>
public sealed class Fates(LabModel model)
{
    private readonly FlowClasses _requests = new(model.Forwarding, isReply: false);
    private readonly FlowClasses _replies = new(model.Forwarding, isReply: true);

    /// <summary>What becomes of an echo request, and of its reply.</summary>
    /// <exception cref="ArgumentException">The plan has no such namespace.</exception>
    public Fate Of(ProbePacket probe)
    {
        var sender = model.Find(probe.From);
        var packet = Walker.RequestPacket(sender, probe);
        return new Fate(sender.Name, [.. _requests.Send(sender, null, packet).Select(sent => (sent.End, RepliesTo(sent.End, sent.Source)))]);
    }

    private IReadOnlyList<PacketEnd> RepliesTo(PacketEnd request, IpAddress requester) =>
        request.Delivery is { } delivery && Walker.ReplyPacket(delivery with { Packet = delivery.Packet with { Source = requester } }) is { } reply
            ? [.. _replies.Send(delivery.Node, delivery.Domain, reply).Select(sent => sent.End)]
            : [];
}
