namespace Dot2Lab.Verification.Kernel;

/// <summary>Per-interface parameters that decide what becomes of a packet: <c>net.ipv4.conf</c> and <c>net.ipv6.conf</c> (ip-sysctl.rst).</summary>
internal enum InterfaceSetting
{
    Forwarding,
    RpFilter,
    AcceptLocal,
    SendRedirects,
    AcceptRedirects,
    SecureRedirects,
    SharedMedia,
    ProxyArp,
    ArpIgnore,
    IgnoreLinkdown,
    RouteLocalnet,
    Disabled,
    HopLimit,
}
