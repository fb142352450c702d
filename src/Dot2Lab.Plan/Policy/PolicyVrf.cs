namespace Dot2Lab.Plan.Policy;

/// <summary>A VRF as the policy sees it: what it takes from others and gives to them (RFC 4364, section 4.3.1).</summary>
/// <param name="Name">The VRF's name.</param>
/// <param name="Import">Route targets that it imports.</param>
/// <param name="Export">Route targets that it exports.</param>
public sealed record PolicyVrf(string Name, IReadOnlyList<string> Import, IReadOnlyList<string> Export);
