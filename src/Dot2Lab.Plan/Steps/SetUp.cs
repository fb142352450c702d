using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>Brings an interface up.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Source">Where in the DOT file it comes from.</param>
/// <param name="Interface">The interface.</param>
public sealed record SetUp(string Namespace, SourceLocation Source, string Interface) : PlanStep(Namespace, Source);
