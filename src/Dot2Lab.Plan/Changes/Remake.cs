using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Plan.Changes;

/// <summary>
/// Finds what must be made anew although both plans have it, because something about it cannot be taken back: a parameter or
/// a hardware address has no former value that a plan would know, and the rule that comes with a namespace's first VRF stays
/// when the last one has gone.
/// </summary>
internal static class Remake
{
    /// <summary>The keys of the steps that made such interfaces and namespaces.</summary>
    internal static IEnumerable<string> Find(IReadOnlyList<UsedStep> from, IReadOnlyList<UsedStep> to)
    {
        var settings = to.Select(s => s.Setting).ToHashSet(StringComparer.Ordinal);
        var keys = to.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var withVrfs = to.Where(s => s.Step is AddVrf).Select(s => s.Owner).ToHashSet(StringComparer.Ordinal);
        return from
            .Where(s => s.Step switch
            {
                SetSysctl => !settings.Contains(s.Setting),
                SetMac => !keys.Contains(s.Key),
                AddVrf => !withVrfs.Contains(s.Owner),
                _ => false,
            })
            .Select(s => s.Owner!);
    }
}
