using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams;

/// <summary>What a legend says of a VRF, as Graphviz's HTML-like text.</summary>
internal static class VrfMarkup
{
    /// <summary>Its route distinguishers: the same on all PEs unless the author said otherwise.</summary>
    public static string Distinguishers(LabPlan plan, string vrf) =>
        LabelText.Markup(string.Join(' ', plan.Nodes.SelectMany(node => node.Vrfs).Where(v => v.Name == vrf).Select(v => v.RouteDistinguisher).Distinct()));

    /// <summary>What it imports and exports.</summary>
    public static string Targets(LabPlan plan, string vrf)
    {
        var targets = plan.Policy.Vrfs.First(v => v.Name == vrf);
        return $"imports {List(targets.Import)}, exports {List(targets.Export)}";
    }

    private static string List(IReadOnlyList<string> targets) => targets.Count == 0 ? "nothing" : LabelText.Markup(string.Join(' ', targets));
}
