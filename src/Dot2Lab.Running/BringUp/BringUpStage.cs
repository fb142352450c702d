using Dot2Lab.Plan.Lowering;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.BringUp;

/// <summary>
/// A part of the work that can only begin when the one before it is done: all namespaces, all links, then the nodes, which
/// wait for nothing from each other and each get a lane.
/// </summary>
/// <param name="Phase">Under which name it is reported.</param>
/// <param name="Lanes">Groups of commands: in order within a lane, side by side between lanes.</param>
internal sealed record BringUpStage(LabPhase Phase, IReadOnlyList<IReadOnlyList<CommandGroup>> Lanes)
{
    /// <summary>Whether what cannot be done is passed over.</summary>
    internal bool MayFail { get; init; }

    /// <summary>Divides steps that are in a plan's order; stages without any are left out. Each is made when it is asked for.</summary>
    internal static IEnumerable<BringUpStage> Of(IReadOnlyList<PlanStep> steps) => AllOf(steps).Where(s => s.Groups.Count > 0);

    /// <summary>
    /// Divides steps to be undone, last one first: what nodes have, then links. Namespaces are not among them, for the processes
    /// in them must end first. What has gone already need not be undone.
    /// </summary>
    internal static IReadOnlyList<BringUpStage> OfUndoing(IReadOnlyList<PlanStep> steps)
    {
        BringUpStage[] stages =
        [
            Undoing(steps.Where(s => s is not (AddNamespace or AddVethPair))),
            Undoing(steps.OfType<AddVethPair>()),
        ];
        return [.. stages.Where(s => s.Groups.Count > 0)];
    }

    /// <summary>All groups, in the order of their numbers.</summary>
    internal IReadOnlyList<CommandGroup> Groups { get; } = [.. Lanes.SelectMany(lane => lane)];

    /// <summary>The stage as the agent is asked for it, groups numbered from 0 in the order of <see cref="Groups"/>.</summary>
    internal Apply ToRequest()
    {
        var number = 0;
        return new Apply([.. Lanes.Select(lane => lane.Select(group => ToBatch(number++, group)).ToList())]);
    }

    private static IEnumerable<BringUpStage> AllOf(IReadOnlyList<PlanStep> steps)
    {
        yield return new BringUpStage(LabPhase.Namespaces, [CommandGroup.Of(steps.OfType<AddNamespace>())]);
        yield return new BringUpStage(LabPhase.Links, [CommandGroup.Of(steps.OfType<AddVethPair>())]);
        var nodes = steps
            .Where(s => s is not (AddNamespace or AddVethPair))
            .GroupBy(s => s.Namespace, StringComparer.Ordinal)
            .Select(CommandGroup.Of);
        yield return new BringUpStage(LabPhase.Nodes, [.. nodes]);
    }

    private static BringUpStage Undoing(IEnumerable<PlanStep> steps)
    {
        var lanes = steps
            .GroupBy(s => s.Namespace, StringComparer.Ordinal)
            .Select(lane => CommandGroup.Of(lane.Select(step => (step, StepLowering.Undo(step)!))));
        return new BringUpStage(LabPhase.Undo, [.. lanes]) { MayFail = true };
    }

    private Batch ToBatch(int number, CommandGroup group) => new(
        number,
        group.Namespace,
        group.Tool is { } tool ? ToolCommand.Program(tool) : [],
        [.. group.Steps.Select(s => Line(s.Command))],
        MayFail);

    private static string Line(LoweredCommand command) => command switch
    {
        ToolCommand tool => tool.BatchLine,
        SysctlWrite write => $"{write.Path}={write.Value}",
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };
}
