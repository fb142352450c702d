using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>An error that a node reports to the sender of a packet that it drops.</summary>
/// <param name="Error">Which.</param>
/// <param name="About">The packet.</param>
internal sealed record ErrorReport(DropError Error, Packet About)
{
    // net/ipv4/icmp.c, __icmp_send: RFC 1812's 576 bytes; net/ipv6/icmp.c, icmp6_send: IPv6's least MTU.
    private const int Most4 = 576;
    private const int Most6 = 1280;
    private const int Headers4 = 28;
    private const int Headers6 = 48;

    /// <summary>The MTU that it tells.</summary>
    internal int? Mtu { get; init; }

    /// <summary>The VRF in which it looks for its way; null for the main table.</summary>
    internal Device? Domain { get; init; }

    /// <summary>Its source; null where that follows from its way, as for any packet that a node makes.</summary>
    internal IpAddress? Source { get; init; }

    /// <summary>Whether it comes when nobody has answered for a neighbour.</summary>
    internal bool IsLate { get; init; }

    /// <summary>Whether it is open if it is sent at all.</summary>
    internal bool IsOpen { get; init; }

    /// <summary>The packet that carries it. A router on its way may cut it up.</summary>
    internal Packet ToPacket(int ttl)
    {
        var size = About.Family == IpFamily.V4 ? Math.Min(Headers4 + About.Size, Most4) : Math.Min(Headers6 + About.Size, Most6);
        return new Packet(Source ?? new IpAddress(About.Family, 0), About.Source, ttl, size, false, null);
    }
}
