using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Verification.Kernel;

/// <summary>An address that a device has.</summary>
/// <param name="Address">The address with the length of the prefix on the link.</param>
/// <param name="IsSecondary">Whether an earlier one of the same prefix is there: then it makes no route and is no packet's source.</param>
/// <param name="IsHostScope">Whether it is valid inside the host only: 127.0.0.1 and ::1.</param>
internal sealed record OwnAddress(InterfaceAddress Address, bool IsSecondary = false, bool IsHostScope = false);
