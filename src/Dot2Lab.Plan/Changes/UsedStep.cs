using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Plan.Changes;

/// <summary>A step with what must be there before it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Key">What it comes down to: two steps of the same key do the same, wherever in the file they come from.</param>
/// <param name="Owner">The key of the step that made what this one configures, with which it goes; null where there is none.</param>
/// <param name="Uses">The keys of all earlier steps whose work it needs, and loses its own with.</param>
internal sealed record UsedStep(PlanStep Step, string Key, string? Owner, IReadOnlySet<string> Uses)
{
    /// <summary>
    /// What it gives a value to, where that can be given another in its place; null for steps that make something.
    /// </summary>
    internal string? Setting => Step switch
    {
        SetSysctl sysctl => $"{sysctl.Namespace} {sysctl.Path}",
        SetMtu mtu => $"{mtu.Namespace} mtu of {mtu.Interface}",
        _ => null,
    };
}
