using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Checking;

/// <summary>What becomes of a packet from one device on, whoever of many sources it comes from.</summary>
/// <param name="Ends">How its ways end.</param>
/// <param name="Visited">The devices by which it comes into nodes, and whether with labels: each may look at the source.</param>
internal sealed record FlowClass(IReadOnlyList<PacketEnd> Ends, IReadOnlyList<(Device Device, bool Labelled)> Visited);
