using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams;

/// <summary>A link of the plan that an edge of the author's graph stands for.</summary>
/// <param name="Tail">The end at the edge's first node.</param>
/// <param name="Head">The end at the edge's second node.</param>
internal sealed record DrawnLink(DrawnEnd Tail, DrawnEnd Head)
{
    /// <summary>The VRF that it is in; null for the provider's links and where there is none.</summary>
    public string? Vrf => Tail.Vrf ?? Head.Vrf ?? (Tail.Node.Vrf == Head.Node.Vrf ? Tail.Node.Vrf : null);

    /// <summary>Whether both its ends are routers of the provider.</summary>
    public bool IsCore => IsProvider(Tail.Node) && IsProvider(Head.Node);

    /// <summary>Both ends.</summary>
    public IEnumerable<DrawnEnd> Ends => [Tail, Head];

    private static bool IsProvider(PlanNode node) => node.Role is NodeRole.P or NodeRole.Pe;
}
