using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>A packet delivered to a node itself.</summary>
/// <param name="Node">The node.</param>
/// <param name="Domain">The VRF in which a reply looks for its way; null for the main table.</param>
/// <param name="Packet">The packet.</param>
internal sealed record Delivery(NetworkNamespace Node, Device? Domain, Packet Packet);
