using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Plan.Changes;

/// <summary>
/// Decides which values are written anew: kernel parameters and MTUs take another one in place. Where a plan writes one
/// several times, because routes must be made in between, all of them are written again if any is.
/// </summary>
internal sealed class SettingChanges
{
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    internal SettingChanges(IReadOnlyList<UsedStep> from, IReadOnlyList<UsedStep> to, IReadOnlySet<string> kept)
    {
        var before = LastValues(from);
        var settings = to.Where(s => s.Setting is not null).ToList();
        _done.UnionWith(settings.Where(s => !kept.Contains(s.Owner!)).Select(s => s.Setting!));
        _done.UnionWith(LastValues(to).Where(now => before.GetValueOrDefault(now.Key) != now.Value).Select(now => now.Key));
        RepeatAfterSweeping(settings);
        RepeatAmongOthers(settings, to.Where(s => s.Setting is null ? !kept.Contains(s.Key) : IsDone(s)));
    }

    /// <summary>Whether a step that sets a value is carried out.</summary>
    internal bool IsDone(UsedStep step) => _done.Contains(step.Setting!);

    private static Dictionary<string, string> LastValues(IEnumerable<UsedStep> steps) => steps
        .Where(s => s.Setting is not null)
        .GroupBy(s => s.Setting!, StringComparer.Ordinal)
        .ToDictionary(writes => writes.Key, writes => writes.Last().Key, StringComparer.Ordinal);

    // Forwarding takes other parameters with it: those that the plan writes after it are written after it again.
    private void RepeatAfterSweeping(IEnumerable<UsedStep> settings)
    {
        var swept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in settings)
        {
            if (swept.Contains(step.Step.Namespace))
            {
                _done.Add(step.Setting!);
            }
            else if (IsDone(step) && step.Step is SetSysctl sysctl && SysctlPath.ChangesOthers(sysctl.Path))
            {
                swept.Add(step.Step.Namespace);
            }
        }
    }

    private void RepeatAmongOthers(IEnumerable<UsedStep> settings, IEnumerable<UsedStep> done)
    {
        var touched = done.Select(s => s.Step.Namespace).ToHashSet(StringComparer.Ordinal);
        _done.UnionWith(settings
            .Where(s => touched.Contains(s.Step.Namespace))
            .GroupBy(s => s.Setting!, StringComparer.Ordinal)
            .Where(writes => writes.Skip(1).Any())
            .Select(writes => writes.Key));
    }
}
