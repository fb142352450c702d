using Dot2Lab.Text;

namespace Dot2Lab.Plan;

/// <summary>A node as it was decided: what people want to see of it, the steps being what makes it so.</summary>
/// <param name="Name">The DOT ID, for people; bytes that are not UTF-8 shown as U+FFFD.</param>
/// <param name="Namespace">Its network namespace: the key by which everything else names the node.</param>
/// <param name="Role">Its role.</param>
/// <param name="Source">Its place in the DOT file.</param>
public sealed record PlanNode(string Name, string Namespace, NodeRole Role, SourceLocation Source)
{
    /// <summary>The VRF that a customer's node belongs to; null for the provider's and where there is none.</summary>
    public string? Vrf { get; init; }

    /// <summary>Its interfaces but <c>lo</c> and VRF devices, in the order in which they are made.</summary>
    public IReadOnlyList<PlanInterface> Interfaces { get; init; } = [];

    /// <summary>Addresses on <c>lo</c>: a router's own, or the first of each prefix behind a CE.</summary>
    public IReadOnlyList<Addresses.InterfaceAddress> Loopbacks { get; init; } = [];

    /// <summary>The VRFs of a PE, by name.</summary>
    public IReadOnlyList<PlanVrf> Vrfs { get; init; } = [];

    /// <summary>The labels that this router handed out (downstream assignment, RFC 3031 section 3.2), by number.</summary>
    public IReadOnlyList<PlanLabel> Labels { get; init; } = [];
}
