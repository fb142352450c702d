using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>Makes a VRF device, inside its namespace, for it cannot be moved there later.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Source">Where in the DOT file it comes from.</param>
/// <param name="Interface">The device's name.</param>
/// <param name="Table">The routing table of the VRF; never 0 or 253 to 255.</param>
public sealed record AddVrf(string Namespace, SourceLocation Source, string Interface, int Table) : PlanStep(Namespace, Source);
