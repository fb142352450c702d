using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>
/// Adds an entry to the incoming label map (RFC 3031, section 3.11): swap, pop, or pop into a VRF. Linux keeps them all in
/// one table a namespace; a table number is refused.
/// </summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Source">Where in the DOT file it comes from.</param>
/// <param name="Label">The incoming label, 16 to 1048574.</param>
/// <param name="NextHops">Where it leads; several make it multipath.</param>
/// <param name="Table">A table's number, which the kernel refuses; the compiler gives none.</param>
public sealed record AddMplsRoute(string Namespace, SourceLocation Source, int Label, IReadOnlyList<NextHop> NextHops, int? Table = null)
    : PlanStep(Namespace, Source);
