using Dot2Lab.Plan.Lowering;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Plan.Changes;

/// <summary>
/// The way from a lab made by one plan to what a fresh start by another would give. What both plans have stays as it is,
/// with the processes in it; the rest of the old one is undone, last step first, then the rest of the new one is done.
/// </summary>
/// <param name="Undo">Steps of the old plan whose undo is to be carried out, in this order.</param>
/// <param name="Do">Steps of the new plan to carry out then, in this order.</param>
/// <param name="Untouched">The namespaces of both plans in which no step is undone or done, by name.</param>
/// <param name="Neighbours">The namespaces of the new plan whose neighbour caches may hold what is no longer so.</param>
public sealed record PlanChange(
    IReadOnlyList<PlanStep> Undo, IReadOnlyList<PlanStep> Do, IReadOnlyList<string> Untouched, IReadOnlyList<string> Neighbours)
{
    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Undo.Count == 0 && Do.Count == 0;

    /// <summary>Each step with its command, those that undo first.</summary>
    public IEnumerable<ChangeStep> Steps =>
        Undo.Select(step => new ChangeStep(true, step, StepLowering.Undo(step)!))
            .Concat(Do.Select(step => new ChangeStep(false, step, StepLowering.Lower(step))));

    /// <summary>The way from one plan to another.</summary>
    public static PlanChange Between(LabPlan from, LabPlan to)
    {
        var finder = new ChangeFinder(StepUses.Of(from), StepUses.Of(to));
        var (undo, @do) = finder.Find();
        var present = to.Nodes.Select(n => n.Namespace).ToHashSet(StringComparer.Ordinal);
        var neighbours = Neighbourhood.Of(from, undo).Concat(Neighbourhood.Of(to, @do)).Where(present.Contains);
        return new PlanChange(undo, @do, [.. finder.Untouched(undo.Concat(@do))], [.. neighbours.Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>The way from nothing to a plan: all of its steps.</summary>
    public static PlanChange FromNothing(LabPlan to) => new([], to.Steps, [], []);
}
