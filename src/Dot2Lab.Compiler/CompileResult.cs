using Dot2Lab.Dot;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler;

/// <summary>What compiling a file gave.</summary>
/// <param name="Plan">The plan; null if there were errors.</param>
/// <param name="Diagnostics">All errors, warnings and notes, in the order of the source.</param>
public sealed record CompileResult(LabPlan? Plan, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The graph that the plan was made of; null if there is none.</summary>
    public DotGraph? Graph { get; init; }
}
