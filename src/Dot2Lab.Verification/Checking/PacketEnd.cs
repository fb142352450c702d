using Dot2Lab.Verification.Walking;

namespace Dot2Lab.Verification.Checking;

/// <summary>How one way of a packet ends.</summary>
/// <param name="Delivery">Who keeps it; null if it is lost.</param>
/// <param name="Fault">Where it is lost; null if it is not.</param>
internal sealed record PacketEnd(Delivery? Delivery, Fault? Fault)
{
    /// <summary>The namespace that keeps it; null if it is lost.</summary>
    internal string? Receiver => Delivery?.Node.Name;

    /// <summary>The end of a way.</summary>
    internal static PacketEnd Of(Trail trail, bool isReply) => new(trail.Move.Delivery, trail.ToFault(isReply));
}
