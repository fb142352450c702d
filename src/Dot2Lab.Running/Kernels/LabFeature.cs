namespace Dot2Lab.Running.Kernels;

/// <summary>What a lab may ask of a kernel.</summary>
internal enum LabFeature
{
    /// <summary>Network namespaces.</summary>
    Namespaces,

    /// <summary>veth pairs.</summary>
    Veth,

    /// <summary>Bridges.</summary>
    Bridge,

    /// <summary>VRF devices.</summary>
    Vrf,

    /// <summary>The incoming label map: module <c>mpls_router</c>.</summary>
    Mpls,

    /// <summary>Routes that push labels: module <c>mpls_iptunnel</c>.</summary>
    MplsTunnel,

    /// <summary>Delay, loss and rate.</summary>
    Netem,

    /// <summary>IPv6.</summary>
    Ipv6,
}
