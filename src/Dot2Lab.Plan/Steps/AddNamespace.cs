using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>Makes a network namespace (ip-netns(8)); its undo removes everything inside it.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Source">Where in the DOT file it comes from.</param>
public sealed record AddNamespace(string Namespace, SourceLocation Source) : PlanStep(Namespace, Source);
