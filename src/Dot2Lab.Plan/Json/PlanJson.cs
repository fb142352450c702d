using System.Text.Json;
using Dot2Lab.Plan.Changes;
using Dot2Lab.Plan.Lowering;

namespace Dot2Lab.Plan.Json;

/// <summary>The plan as JSON, described by <c>docs/plan.schema.json</c>, and back.</summary>
public static class PlanJson
{
    /// <summary>Writes a plan, indented, with a line end at the end.</summary>
    public static string Write(LabPlan plan) => JsonSerializer.Serialize(plan, PlanJsonContext.Default.LabPlan) + "\n";

    /// <summary>Writes a plan to a file or pipe, never all of it in memory.</summary>
    public static void Write(LabPlan plan, Stream output) => JsonSerializer.Serialize(output, plan, PlanJsonContext.Default.LabPlan);

    /// <summary>Writes a change; described by <c>docs/diff.schema.json</c>.</summary>
    /// <param name="change">The change.</param>
    /// <param name="lab">The name of the lab that it leads to.</param>
    public static string Write(PlanChange change, string lab)
    {
        var steps = change.Steps.Select(s => new ChangeEntry(s.IsUndo ? "undo" : "do", CommandText.Of(s.Command), s.Step));
        return JsonSerializer.Serialize(new ChangeDocument(lab, [.. steps], change.Untouched), PlanJsonContext.Default.ChangeDocument) + "\n";
    }

    /// <summary>Reads what <see cref="Write(LabPlan)"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a plan of <see cref="LabPlan.FormatVersion"/>.</exception>
    public static LabPlan Read(string json)
    {
        var plan = JsonSerializer.Deserialize(json, PlanJsonContext.Default.LabPlan) ?? throw new JsonException("not a plan");
        return plan.Version == LabPlan.FormatVersion
            ? plan
            : throw new JsonException($"plan format {plan.Version}; this program reads format {LabPlan.FormatVersion}");
    }
}
