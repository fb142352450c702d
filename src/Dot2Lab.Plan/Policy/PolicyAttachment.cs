namespace Dot2Lab.Plan.Policy;

/// <summary>Where a site meets the provider: one VRF of one PE.</summary>
/// <param name="Pe">The PE's namespace.</param>
/// <param name="Vrf">The VRF's name.</param>
public sealed record PolicyAttachment(string Pe, string Vrf);
