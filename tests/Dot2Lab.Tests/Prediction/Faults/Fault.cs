namespace Dot2Lab.Tests.Prediction.Faults;

/// <summary>One way to break a plan.</summary>
/// <param name="Name">What goes wrong, in a few words.</param>
/// <param name="Apply">Breaks the plan in a place taken by chance; null if it has no such place.</param>
internal sealed record Fault(string Name, Func<PlanEditor, BrokenPlan?> Apply);
