namespace Dot2Lab.Plan;

/// <summary>One VRF of one PE.</summary>
/// <param name="Name">The VRF's name in the DOT file.</param>
/// <param name="Device">The VRF device.</param>
/// <param name="Table">Its routing table.</param>
/// <param name="RouteDistinguisher">RFC 4364, section 4.2; for people, as nothing signals it here.</param>
/// <param name="Import">Route targets that it imports.</param>
/// <param name="Export">Route targets that it exports.</param>
public sealed record PlanVrf(
    string Name,
    string Device,
    int Table,
    string RouteDistinguisher,
    IReadOnlyList<string> Import,
    IReadOnlyList<string> Export);
