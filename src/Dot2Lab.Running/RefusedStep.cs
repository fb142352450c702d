using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Running;

/// <summary>A step of a plan that could not be carried out.</summary>
/// <param name="Step">The step: one of the plan's own, so that its place can be found there.</param>
/// <param name="Reason">The kernel's or iproute2's own words, such as <c>RTNETLINK answers: File exists</c>.</param>
public sealed record RefusedStep(PlanStep Step, string Reason);
