using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Plan.Steps;

/// <summary>
/// One way that a route sends packets. For an IP route the labels are pushed; for an MPLS route they take the place of the
/// incoming label, and none means that it is popped (the NHLFE of RFC 3031).
/// </summary>
/// <param name="Device">The interface it leaves by, or the VRF device it is handed to.</param>
/// <param name="Via">The neighbour's address; null when the destination itself is on the link.</param>
/// <param name="Labels">The label stack, top first; each 0 to 1048575.</param>
public sealed record NextHop(string Device, IpAddress? Via, IReadOnlyList<int> Labels);
