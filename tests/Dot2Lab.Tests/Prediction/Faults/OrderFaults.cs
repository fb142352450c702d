using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Tests.Prediction.Faults;

/// <summary>Steps forgotten, done twice, or done too early or too late.</summary>
internal static class OrderFaults
{
    internal static IReadOnlyList<Fault> All { get; } =
    [
        new("any step forgotten", e => e.Drop<PlanStep>()),
        new("a step of a node forgotten", e => e.Drop<PlanStep>(IsConfiguration)),
        new("a step done twice", e => e.Add<PlanStep>(s => s with { })),
        new("a step done too late", e => Move(e, LastOf)),
        new("a step done too early", e => Move(e, FirstOf)),
    ];

    private static bool IsConfiguration(PlanStep step) => step is not (AddNamespace or AddVethPair or SetSysctl);

    private static BrokenPlan? Move(PlanEditor editor, Func<PlanEditor, PlanStep, int> target)
    {
        if (editor.Pick<PlanStep>(IsConfiguration) is not { } step)
        {
            return null;
        }

        var to = target(editor, step);
        var from = editor.IndexOf(step);
        var steps = editor.Plan.Steps.ToList();
        steps.RemoveAt(from);
        steps.Insert(to, step);
        return from == to ? null : new BrokenPlan(editor.Plan with { Steps = steps }, $"step {from} becomes {to}: {step}");
    }

    private static int FirstOf(PlanEditor editor, PlanStep step) =>
        editor.Plan.Steps.Index().First(s => s.Item.Namespace == step.Namespace && IsConfiguration(s.Item)).Index;

    private static int LastOf(PlanEditor editor, PlanStep step) =>
        editor.Plan.Steps.Index().Last(s => s.Item.Namespace == step.Namespace && IsConfiguration(s.Item)).Index;
}
