namespace Dot2Lab.Plan.Lowering;

/// <summary>Which program runs a command; each has a batch mode of its own, whose lines cannot hold options.</summary>
public enum Tool
{
    /// <summary><c>ip</c>: ip(8). In its batch mode IPv6 is recognised by the addresses.</summary>
    Ip,

    /// <summary><c>ip -6</c>: what has no address to recognise IPv6 by, such as rules.</summary>
    Ip6,

    /// <summary><c>ip -f mpls</c>: the incoming label map.</summary>
    IpMpls,

    /// <summary><c>tc</c>: tc(8).</summary>
    Tc,
}
