using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams;

/// <summary>A customer's site as it is drawn.</summary>
/// <param name="Nodes">Its nodes, by namespace.</param>
internal sealed record DrawnSite(IReadOnlyList<PlanNode> Nodes)
{
    /// <summary>Its key: the first of its nodes.</summary>
    public string Name => Nodes[0].Namespace;

    /// <summary>The VRF of all its nodes; null where they have none, or several.</summary>
    public string? Vrf => Nodes.Select(node => node.Vrf).Distinct().ToList() is [var only] ? only : null;
}
