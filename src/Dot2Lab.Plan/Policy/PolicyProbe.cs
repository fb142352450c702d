using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Plan.Policy;

/// <summary>One packet whose fate the policy decides.</summary>
/// <param name="From">The sender's namespace.</param>
/// <param name="To">The namespace that owns the address and is meant.</param>
/// <param name="Destination">The address, which others may have too.</param>
/// <param name="Verdict">What must happen.</param>
/// <param name="IsHostPair">Whether both ends are hosts, and different ones; else it is a further target.</param>
public sealed record PolicyProbe(string From, string To, IpAddress Destination, PolicyVerdict Verdict, bool IsHostPair);
