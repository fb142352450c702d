using Dot2Lab.Text;

namespace Dot2Lab.Plan;

/// <summary>A label that a router handed out for a forwarding equivalence class.</summary>
/// <param name="Label">The label, 16 to 1048574.</param>
/// <param name="Fec">
/// In the words of the <c>labels</c> attribute: <c>pe2</c> (transport to pe2), <c>red</c> (this PE's own VRF) or <c>red@pe2</c>
/// (a per-VRF LSP towards pe2).
/// </param>
/// <param name="Source">The pin in the DOT file, or the router where the label was allocated.</param>
public sealed record PlanLabel(int Label, string Fec, SourceLocation Source);
