namespace Dot2Lab.Verification.Walking;

/// <summary>What a node does with a packet: sends it on, keeps it or drops it.</summary>
/// <param name="Passage">How it came to that.</param>
internal sealed record Move(Passage Passage)
{
    /// <summary>How it gets to the next node; null where it ends.</summary>
    internal Wire? Frame { get; init; }

    /// <summary>The packet at the next node; null where it ends.</summary>
    internal Arrival? Next { get; init; }

    /// <summary>Who keeps it; null if nobody.</summary>
    internal Delivery? Delivery { get; init; }

    /// <summary>A loss on the way to the next node.</summary>
    internal Passage? Loss { get; init; }
}
