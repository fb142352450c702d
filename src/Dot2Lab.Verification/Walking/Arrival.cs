using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>A packet in a frame that is addressed to a device, at that device.</summary>
/// <param name="Device">The device.</param>
/// <param name="Packet">The packet.</param>
internal readonly record struct Arrival(Device Device, Packet Packet);
