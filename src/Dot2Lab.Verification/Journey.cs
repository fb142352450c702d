namespace Dot2Lab.Verification;

/// <summary>One way that a packet can take, to its end.</summary>
/// <param name="Hops">Node by node.</param>
/// <param name="ReceivedBy">The namespace that it is delivered to; null if it is dropped.</param>
public sealed record Journey(IReadOnlyList<Hop> Hops, string? ReceivedBy)
{
    /// <summary>The namespace that drops it; null if it is delivered.</summary>
    public string? DroppedAt => ReceivedBy is null ? Hops[^1].Namespace : null;

    /// <summary>Why it is dropped; null if it is delivered.</summary>
    public string? Reason => Hops[^1].Reason;
}
