namespace Dot2Lab.Plan.Policy;

/// <summary>What the policy says of one direction between two ends.</summary>
/// <param name="Reach">Whether a request must be answered; if not, it must not be, and must not even arrive unless <see cref="MayArrive"/>.</param>
/// <param name="Reason">Why, in a few words.</param>
public sealed record PolicyVerdict(bool Reach, string Reason)
{
    /// <summary>Whether a request may arrive though no reply may come back: the sender's VRF imports the other's routes, but not the other way round.</summary>
    public bool MayArrive { get; init; } = Reach;
}
