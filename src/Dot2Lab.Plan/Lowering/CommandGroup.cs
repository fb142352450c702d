using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Plan.Lowering;

/// <summary>
/// A run of steps that one process can do: the same namespace and the same program (or all of them sysctl writes).
/// The steps stay in the plan's order, so line N of a batch is the N-th step of its group.
/// </summary>
/// <param name="Namespace">The namespace that all of them act in; null for those that act from outside.</param>
/// <param name="Tool">The program; null for sysctl writes.</param>
/// <param name="Steps">Each step with what it comes down to.</param>
public sealed record CommandGroup(string? Namespace, Tool? Tool, IReadOnlyList<(PlanStep Step, LoweredCommand Command)> Steps)
{
    /// <summary>Lowers steps and gathers neighbours that one process can do together.</summary>
    public static IReadOnlyList<CommandGroup> Of(IEnumerable<PlanStep> steps) => Of(steps.Select(step => (step, StepLowering.Lower(step))));

    /// <summary>Gathers neighbours among commands that one process can do together.</summary>
    public static IReadOnlyList<CommandGroup> Of(IEnumerable<(PlanStep Step, LoweredCommand Command)> commands)
    {
        var groups = new List<CommandGroup>();
        var current = new List<(PlanStep, LoweredCommand)>();
        (string?, Tool?)? key = null;
        foreach (var (step, command) in commands)
        {
            var itsKey = (command.Namespace, (command as ToolCommand)?.Tool);
            if (key is { } open && open != itsKey)
            {
                groups.Add(new CommandGroup(open.Item1, open.Item2, current));
                current = [];
            }

            key = itsKey;
            current.Add((step, command));
        }

        if (key is { } last)
        {
            groups.Add(new CommandGroup(last.Item1, last.Item2, current));
        }

        return groups;
    }
}
