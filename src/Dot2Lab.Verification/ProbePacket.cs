using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Verification;

/// <summary>An echo request (RFC 792, RFC 4443) as a node sends it from no particular address: the kernel chooses one.</summary>
/// <param name="From">The sender's namespace.</param>
/// <param name="Destination">Where it is sent.</param>
public sealed record ProbePacket(string From, IpAddress Destination)
{
    /// <summary>The whole IP packet in bytes, headers included: ping's default is 84 for IPv4.</summary>
    public int Size { get; init; } = 84;

    /// <summary>Whether it must not be fragmented on its way.</summary>
    public bool DontFragment { get; init; } = true;
}
