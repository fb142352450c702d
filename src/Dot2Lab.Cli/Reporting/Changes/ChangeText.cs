using System.Text;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Changes;
using Dot2Lab.Plan.Lowering;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Reporting.Changes;

/// <summary>
/// A change to be read: before each run of steps of one kind what it does, in words, as a comment; then the commands. The
/// whole of it is a list of commands that a shell would take.
/// </summary>
internal static class ChangeText
{
    /// <summary>The steps in their order, and at the end who is left alone.</summary>
    /// <param name="change">The change.</param>
    /// <param name="plans">The plans that know the nodes' names.</param>
    internal static string Of(PlanChange change, params LabPlan[] plans)
    {
        var names = plans.SelectMany(p => p.Nodes).DistinctBy(n => n.Namespace).ToDictionary(n => n.Namespace, n => n.Name, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var run in Runs(change.Steps))
        {
            var node = names.GetValueOrDefault(run[0].Step.Namespace, run[0].Step.Namespace);
            var where = run[0].Step is AddNamespace or AddVethPair ? string.Empty : $"{node}: ";
            text.Append("# ").Append(DisplayText.Inert(where)).Append(StepWords.Of(run[0], run.Count)).Append('\n');
            run.ForEach(step => text.Append(CommandText.Of(step.Command)).Append('\n'));
        }

        return text.Append(Ending(change, names)).ToString();
    }

    private static IEnumerable<List<ChangeStep>> Runs(IEnumerable<ChangeStep> steps)
    {
        var run = new List<ChangeStep>();
        foreach (var step in steps)
        {
            if (run.Count > 0 && Kind(run[0]) != Kind(step))
            {
                yield return run;
                run = [];
            }

            run.Add(step);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static (bool, Type, string?) Kind(ChangeStep step) =>
        (step.IsUndo, step.Step.GetType(), step.Step is AddNamespace or AddVethPair ? null : step.Step.Namespace);

    private static string Ending(PlanChange change, Dictionary<string, string> names) => (change.IsEmpty, change.Untouched.Count) switch
    {
        (true, _) => "# nothing changes\n",
        (_, 0) => string.Empty,
        _ => $"# left alone: {string.Join(", ", change.Untouched.Select(n => DisplayText.Inert(names[n])))}\n",
    };
}
