using System.Text.Json;

namespace Dot2Lab.Plan.Json;

/// <summary>The plan as JSON, described by <c>docs/plan.schema.json</c>, and back.</summary>
public static class PlanJson
{
    /// <summary>Writes a plan, indented, with a line end at the end.</summary>
    public static string Write(LabPlan plan) => JsonSerializer.Serialize(plan, PlanJsonContext.Default.LabPlan) + "\n";

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a plan of <see cref="LabPlan.FormatVersion"/>.</exception>
    public static LabPlan Read(string json)
    {
        var plan = JsonSerializer.Deserialize(json, PlanJsonContext.Default.LabPlan) ?? throw new JsonException("not a plan");
        return plan.Version == LabPlan.FormatVersion
            ? plan
            : throw new JsonException($"plan format {plan.Version}; this program reads format {LabPlan.FormatVersion}");
    }
}
