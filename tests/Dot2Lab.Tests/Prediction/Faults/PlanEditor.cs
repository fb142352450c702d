using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Lowering;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Tests.Prediction.Faults;

/// <summary>Changes single steps of a plan, in places taken by chance.</summary>
internal sealed class PlanEditor(LabPlan plan, Random random)
{
    internal LabPlan Plan { get; } = plan;

    internal Random Random { get; } = random;

    /// <summary>One of the items, or the default where there is none.</summary>
    internal T? Pick<T>(IEnumerable<T> items)
    {
        var all = items.ToList();
        return all.Count == 0 ? default : all[Random.Next(all.Count)];
    }

    /// <summary>A step of one kind, or null.</summary>
    internal T? Pick<T>(Func<T, bool>? where = null)
        where T : PlanStep => Pick(Plan.Steps.OfType<T>().Where(where ?? (_ => true)));

    /// <summary>Changes a step of one kind.</summary>
    internal BrokenPlan? Change<T>(Func<T, PlanStep?> change, Func<T, bool>? where = null)
        where T : PlanStep => Pick(where) is { } step && change(step) is { } other && !other.Equals(step) ? Put([other], step) : null;

    /// <summary>Leaves out a step of one kind.</summary>
    internal BrokenPlan? Drop<T>(Func<T, bool>? where = null)
        where T : PlanStep => Pick(where) is { } step ? Put([], step) : null;

    /// <summary>Adds something behind a step of one kind.</summary>
    internal BrokenPlan? Add<T>(Func<T, PlanStep?> made, Func<T, bool>? where = null)
        where T : PlanStep => Pick(where) is { } step && made(step) is { } added ? Put([step, added], step) : null;

    /// <summary>Any address of the lab's interfaces, or a neighbour of one that nobody has.</summary>
    internal IpAddress? AnyAddress(IpFamily family) =>
        Pick(Plan.Steps.OfType<AddAddress>().Select(a => a.Address.Address).Where(a => a.Family == family)) is { } address && address.Value > 0
            ? address.Plus((UInt128)Random.Next(2))
            : null;

    /// <summary>Any interface of a namespace but <paramref name="not"/>.</summary>
    internal string? AnyDevice(string @namespace, string not) =>
        Pick(Plan.Steps.Where(s => s.Namespace == @namespace).OfType<SetUp>().Select(s => s.Interface).Distinct().Where(i => i != not));

    /// <summary>Any label that somebody in the lab uses.</summary>
    internal int AnyLabel() => Pick(Plan.Steps.OfType<AddMplsRoute>().Select(r => r.Label).Append(PlanDefaults.FirstLabel));

    /// <summary>Puts steps in the place of one.</summary>
    internal BrokenPlan Put(IReadOnlyList<PlanStep> steps, PlanStep place)
    {
        var at = IndexOf(place);
        return new BrokenPlan(
            Plan with { Steps = [.. Plan.Steps.Take(at), .. steps, .. Plan.Steps.Skip(at + 1)] },
            $"step {at}: {InWords(place)}  =>  {(steps.Count == 0 ? "nothing" : string.Join("; ", steps.Select(InWords)))}");
    }

    /// <summary>The place of this very step; another may be equal to it.</summary>
    internal int IndexOf(PlanStep step) => Plan.Steps.Index().First(s => ReferenceEquals(s.Item, step)).Index;

    private static string InWords(PlanStep step) => CommandText.Of(StepLowering.Lower(step));
}
