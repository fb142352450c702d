namespace Dot2Lab.Plan.Policy;

/// <summary>What the policy says of one direction between two ends.</summary>
/// <param name="Reach">Whether a request must be answered; if not, it must not even arrive.</param>
/// <param name="Reason">Why, in a few words.</param>
public sealed record PolicyVerdict(bool Reach, string Reason);
