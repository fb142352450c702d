namespace Dot2Lab.Compiler.Model;

/// <summary>A customer's site: hosts, CEs and routers that reach each other without the provider.</summary>
/// <param name="Name">Its first node by name.</param>
/// <param name="Vrf">The VRF it is in; null in a network without a provider.</param>
/// <param name="Nodes">Its hosts and routers, by name.</param>
/// <param name="Segments">Its segments, by name, those shared with a PE included.</param>
public sealed record Site(NodeName Name, string? Vrf, IReadOnlyList<NodeName> Nodes, IReadOnlyList<Segment> Segments);
