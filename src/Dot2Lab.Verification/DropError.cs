namespace Dot2Lab.Verification;

/// <summary>
/// What a sender is told of a packet that was dropped: an error of ICMP (RFC 792, RFC 1191) or ICMPv6 (RFC 4443), or one of the
/// sending call itself (errno(3)), where it is the sender's own kernel that has no way for it.
/// </summary>
public enum DropError
{
    /// <summary>ICMP destination unreachable, fragmentation needed and DF set: type 3, code 4.</summary>
    FragmentationNeeded,

    /// <summary>ICMPv6 packet too big: type 2, code 0.</summary>
    PacketTooBig,

    /// <summary>ICMP or ICMPv6 time exceeded in transit: type 11 or 3, code 0.</summary>
    TimeExceeded,

    /// <summary>ICMP destination unreachable, network: type 3, code 0.</summary>
    NetworkUnreachable,

    /// <summary>ICMP destination unreachable, host: type 3, code 1.</summary>
    HostUnreachable,

    /// <summary>ICMPv6 destination unreachable, no route: type 1, code 0.</summary>
    NoRoute,

    /// <summary>ICMPv6 destination unreachable, address: type 1, code 3.</summary>
    AddressUnreachable,

    /// <summary>The call fails with <c>EMSGSIZE</c>.</summary>
    CallMessageTooLong,

    /// <summary>The call fails with <c>ENETUNREACH</c>.</summary>
    CallNetworkUnreachable,

    /// <summary>The call fails with <c>EHOSTUNREACH</c>.</summary>
    CallHostUnreachable,

    /// <summary>The call fails with <c>EACCES</c>.</summary>
    CallNotPermitted,

    /// <summary>The call fails with <c>ENOBUFS</c>.</summary>
    CallNoBufferSpace,

    /// <summary>The call fails with <c>EADDRNOTAVAIL</c>.</summary>
    CallAddressNotAvailable,
}
