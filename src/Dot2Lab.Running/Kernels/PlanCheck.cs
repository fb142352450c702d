using Dot2Lab.Plan;

namespace Dot2Lab.Running.Kernels;

/// <summary>Whether this machine's own kernel can run a lab; only what the plan uses is asked for.</summary>
internal static class PlanCheck
{
    /// <summary>Why it cannot, or null.</summary>
    /// <exception cref="IOException">No namespace can be made to try it in.</exception>
    internal static string? Objection(LabPlan plan, ITrialGround ground)
    {
        var missing = new FeatureTrial(ground).Missing(LabFeatures.Of(plan));
        return missing.Count > 0
            ? $"this kernel lacks {string.Join(", ", missing.Select(LabFeatures.NameOf))}"
            : new NeighbourTable("/proc").Objection(plan);
    }
}
