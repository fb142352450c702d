namespace Dot2Lab.Compiler.Model;

/// <summary>
/// A forwarding equivalence class (RFC 3031, section 2.1): all packets towards one egress PE (<see cref="Vrf"/> null), or those
/// of one VRF behind it.
/// </summary>
/// <param name="Egress">The PE where the path ends.</param>
/// <param name="Vrf">The VRF they end in; null for transport.</param>
public sealed record Fec(NodeName Egress, string? Vrf);
