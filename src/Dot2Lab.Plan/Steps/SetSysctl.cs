using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>Writes a kernel parameter of the namespace (sysctl(8)).</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Source">Where in the DOT file it comes from.</param>
/// <param name="Path">The parameter below <c>/proc/sys</c>, slashes between its parts, as interface names may hold dots.</param>
/// <param name="Value">What to write.</param>
public sealed record SetSysctl(string Namespace, SourceLocation Source, string Path, string Value) : PlanStep(Namespace, Source);
