using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Plan;

/// <summary>An interface as it was decided: one end of a veth pair, or a switch's bridge.</summary>
/// <param name="Name">Its name in the namespace, 1 to 15 bytes.</param>
/// <param name="Mtu">Its MTU in bytes.</param>
/// <param name="Source">The edge (for a bridge, the node) in the DOT file.</param>
public sealed record PlanInterface(string Name, int Mtu, SourceLocation Source)
{
    /// <summary>The namespace at the other end of the veth pair; null for a bridge.</summary>
    public string? PeerNamespace { get; init; }

    /// <summary>The other end's name; null for a bridge.</summary>
    public string? PeerInterface { get; init; }

    /// <summary>The bridge or VRF device above it, or null.</summary>
    public string? Master { get; init; }

    /// <summary>Its addresses.</summary>
    public IReadOnlyList<InterfaceAddress> Addresses { get; init; } = [];
}
