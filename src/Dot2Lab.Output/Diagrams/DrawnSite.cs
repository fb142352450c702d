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

    /// <summary>What it is called inside its VRF: by its CEs, else by its first node.</summary>
    public string ShortTitle
    {
        get
        {
            var edges = Nodes.Where(node => node.Role == NodeRole.Ce).Select(node => node.Name).ToList();
            return $"site of {(edges is [] ? Nodes[0].Name : string.Join(", ", edges.Take(3)) + (edges.Count > 3 ? ", …" : ""))}";
        }
    }

    /// <summary>What it is called.</summary>
    public string Title => Vrf is null ? ShortTitle : $"{Vrf}: {ShortTitle}";
}
