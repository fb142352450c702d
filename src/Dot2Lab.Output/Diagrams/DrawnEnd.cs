using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams;

/// <summary>One end of a link: an interface of a node.</summary>
/// <param name="Node">The node.</param>
/// <param name="Port">The interface.</param>
internal sealed record DrawnEnd(PlanNode Node, PlanInterface Port)
{
    /// <summary>The VRF of a PE that it is in.</summary>
    public string? Vrf => Node.Vrfs.FirstOrDefault(vrf => vrf.Device == Port.Master)?.Name;
}
