using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Plan.Json;

/// <summary>One step of a <see cref="ChangeDocument"/>.</summary>
/// <param name="Action"><c>undo</c> or <c>do</c>.</param>
/// <param name="Command">The command as it would be typed.</param>
/// <param name="Step">The step as it stands in a plan.</param>
internal sealed record ChangeEntry(string Action, string Command, PlanStep Step);
