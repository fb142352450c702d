using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Verification;

/// <summary>A step that the kernel, or iproute2 before it, refuses.</summary>
/// <param name="StepIndex">Which of the plan's steps, from 0.</param>
/// <param name="Step">The step.</param>
/// <param name="Errno">
/// The error's name (errno(3)), such as <c>EINVAL</c>; what iproute2 refuses by itself counts as <c>ENODEV</c> (no such device),
/// <c>ENOENT</c> (no such namespace) or <c>EINVAL</c> (not to be read).
/// </param>
/// <param name="Message">Why, in one sentence without a full stop, in the kernel's own words where it has some.</param>
public sealed record StepFailure(int StepIndex, PlanStep Step, string Errno, string Message);
