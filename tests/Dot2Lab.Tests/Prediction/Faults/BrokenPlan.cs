using Dot2Lab.Plan;

namespace Dot2Lab.Tests.Prediction.Faults;

/// <summary>A plan that was good before something was done to it.</summary>
/// <param name="Plan">What it is now.</param>
/// <param name="What">What was done, for the message of a failing test.</param>
internal sealed record BrokenPlan(LabPlan Plan, string What);
