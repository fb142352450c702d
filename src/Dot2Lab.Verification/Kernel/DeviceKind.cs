namespace Dot2Lab.Verification.Kernel;

/// <summary>What sort of network device it is.</summary>
internal enum DeviceKind
{
    /// <summary><c>lo</c>.</summary>
    Loopback,

    /// <summary>One end of a veth pair: veth(4), drivers/net/veth.c.</summary>
    Veth,

    /// <summary>A bridge: net/bridge.</summary>
    Bridge,

    /// <summary>A VRF device: drivers/net/vrf.c, Documentation/networking/vrf.rst.</summary>
    Vrf,
}
