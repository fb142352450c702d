using Dot2Lab.Plan;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Tests.Prediction.Faults;

/// <summary>
/// Breaks good plans in the ways that people break labs: a step forgotten, done twice or in the wrong order, a wrong number,
/// address, name or switch. The same seed breaks the same plan the same way.
/// </summary>
internal static class PlanMutator
{
    // A second fault may hide the first, or be hidden by it: that too must be predicted.
    private const int TwoFaultsOneIn = 5;

    private static readonly IReadOnlyList<Fault> Faults =
    [
        .. OrderFaults.All, .. LinkFaults.All, .. AddressFaults.All, .. RouteFaults.All, .. LabelFaults.All, .. SysctlFaults.All, .. RuleFaults.All,
    ];

    /// <summary>The names of all faults there are.</summary>
    internal static IEnumerable<string> Names => Faults.Select(f => f.Name);

    /// <summary>Breaks a plan once or twice.</summary>
    internal static BrokenPlan Break(LabPlan plan, int seed)
    {
        var random = new Random(seed);
        var once = BreakOnce(plan, random);
        if (random.Next(TwoFaultsOneIn) > 0)
        {
            return once;
        }

        var twice = BreakOnce(once.Plan, random);
        return twice with { What = $"{once.What}\n{twice.What}" };
    }

    /// <summary>Breaks a plan in one given way; null if it has no place for it.</summary>
    internal static BrokenPlan? Break(LabPlan plan, string fault, int seed) =>
        Apply(Faults.Single(f => f.Name == fault), plan, new Random(seed));

    private static BrokenPlan BreakOnce(LabPlan plan, Random random)
    {
        while (true)
        {
            if (Apply(Faults[random.Next(Faults.Count)], plan, random) is { } broken)
            {
                return broken;
            }
        }
    }

    private static BrokenPlan? Apply(Fault fault, LabPlan plan, Random random) =>
        fault.Apply(new PlanEditor(plan, random)) is { } broken
            ? new BrokenPlan(InOrder(broken.Plan), $"{fault.Name}, {broken.What}")
            : null;

    // A step that came to another namespace goes to that one's others: a plan is in the order in which it is carried out.
    private static LabPlan InOrder(LabPlan plan)
    {
        var nodes = plan.Steps.Where(s => s is not (AddNamespace or AddVethPair)).GroupBy(s => s.Namespace, StringComparer.Ordinal);
        return plan with { Steps = [.. plan.Steps.OfType<AddNamespace>(), .. plan.Steps.OfType<AddVethPair>(), .. nodes.SelectMany(n => n)] };
    }
}
