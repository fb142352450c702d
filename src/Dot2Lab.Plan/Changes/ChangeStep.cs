using Dot2Lab.Plan.Lowering;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Plan.Changes;

/// <summary>One step of a change.</summary>
/// <param name="IsUndo">Whether the step is taken back rather than done.</param>
/// <param name="Step">The step.</param>
/// <param name="Command">What that comes down to.</param>
public sealed record ChangeStep(bool IsUndo, PlanStep Step, LoweredCommand Command);
