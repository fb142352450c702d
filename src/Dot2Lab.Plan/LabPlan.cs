using Dot2Lab.Plan.Policy;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Plan;

/// <summary>
/// Everything decided about a lab: the one form from which script, running lab, prediction and diagram are made. Steps are in
/// an order in which each uses only what earlier ones made: all namespaces, all links, then node by node.
/// </summary>
/// <param name="Lab">The lab's name; a legal file name.</param>
/// <param name="Source">The DOT file's base name.</param>
public sealed record LabPlan(string Lab, string Source)
{
    /// <summary>The version of the plan's JSON form; raised when a reader of the old form would go wrong.</summary>
    public const int FormatVersion = 1;

    /// <summary>The version of the form that this plan was read from or will be written in.</summary>
    public int Version { get; init; } = FormatVersion;

    /// <summary>Every node that gets a namespace, by namespace name.</summary>
    public required IReadOnlyList<PlanNode> Nodes { get; init; }

    /// <summary>Who is to reach whom, as the VPNs state it.</summary>
    public required LabPolicy Policy { get; init; }

    /// <summary>What to do, in order.</summary>
    public required IReadOnlyList<PlanStep> Steps { get; init; }
}
