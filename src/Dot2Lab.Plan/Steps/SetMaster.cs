using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>Puts an interface under a bridge or a VRF device; before it gets addresses, for enslaving flushes IPv6 ones.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Source">Where in the DOT file it comes from.</param>
/// <param name="Interface">The port.</param>
/// <param name="Master">The bridge or VRF device.</param>
public sealed record SetMaster(string Namespace, SourceLocation Source, string Interface, string Master) : PlanStep(Namespace, Source);
