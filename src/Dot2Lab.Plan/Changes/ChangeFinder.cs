using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Plan.Changes;

/// <summary>
/// Compares two plans. A step is kept where both have it and all that it uses is kept too; what a kept step uses in one plan
/// it uses in the other, or it would not do the same.
/// </summary>
/// <param name="from">The steps of the old plan.</param>
/// <param name="to">The steps of the new one.</param>
internal sealed class ChangeFinder(IReadOnlyList<UsedStep> from, IReadOnlyList<UsedStep> to)
{
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);

    /// <summary>What to undo, last step first, and what to do then.</summary>
    internal (IReadOnlyList<PlanStep> Undo, IReadOnlyList<PlanStep> Do) Find()
    {
        KeepWhatBothHave();
        var undo = from.Reverse().Where(IsUndone).Select(s => s.Step).ToList();
        var settings = new SettingChanges(from, to, _kept);
        var @do = to.Where(s => s.Setting is null ? !_kept.Contains(s.Key) : settings.IsDone(s)).Select(s => s.Step).ToList();
        return (undo, @do);
    }

    /// <summary>The namespaces of the old plan that none of the steps is in.</summary>
    internal IEnumerable<string> Untouched(IEnumerable<PlanStep> changed)
    {
        var touched = changed.SelectMany(NamespacesOf).ToHashSet(StringComparer.Ordinal);
        return from.Select(s => s.Step).OfType<AddNamespace>().Select(s => s.Namespace)
            .Where(n => !touched.Contains(n))
            .Order(StringComparer.Ordinal);
    }

    private void KeepWhatBothHave()
    {
        var remade = Remake.Find(from, to).ToHashSet(StringComparer.Ordinal);
        var old = from.Where(s => s.Setting is null).ToDictionary(s => s.Key, StringComparer.Ordinal);
        foreach (var step in to.Where(s => s.Setting is null && !remade.Contains(s.Key)))
        {
            if (old.TryGetValue(step.Key, out var before) && step.Uses.SetEquals(before.Uses) && step.Uses.IsSubsetOf(_kept))
            {
                _kept.Add(step.Key);
            }
        }
    }

    // What goes with its owner need not be undone by itself; but a link may lead out of a namespace that goes, to one that stays.
    private bool IsUndone(UsedStep step) => step.Step switch
    {
        _ when _kept.Contains(step.Key) => false,
        SetSysctl or SetMac => false,
        SetMtu => _kept.Contains(step.Owner!) && !to.Any(s => s.Setting == step.Setting),
        AddVethPair => step.Uses.Any(_kept.Contains),
        _ => step.Owner is null || _kept.Contains(step.Owner),
    };

    private static string[] NamespacesOf(PlanStep step) =>
        step is AddVethPair pair ? [pair.Namespace, pair.PeerNamespace] : [step.Namespace];
}
