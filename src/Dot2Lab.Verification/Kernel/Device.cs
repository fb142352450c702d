using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Verification.Kernel;

/// <summary>A network device of one namespace.</summary>
internal sealed class Device(NetworkNamespace home, string name, DeviceKind kind, int mtu)
{
    // IPv6 needs links of at least this (RFC 8200, section 5); below it the kernel takes IPv6 off the device.
    private const int LeastIpv6Mtu = 1280;

    internal NetworkNamespace Namespace { get; } = home;

    internal string Name { get; } = name;

    internal DeviceKind Kind { get; } = kind;

    /// <summary>Whether it was brought up (<c>IFF_UP</c>).</summary>
    internal bool IsUp { get; set; }

    /// <summary>Bytes of the largest packet, link header not counted.</summary>
    internal int Mtu { get; set; } = mtu;

    /// <summary>The other end of a veth pair.</summary>
    internal Device? Peer { get; set; }

    /// <summary>The bridge or VRF device that it is a port of.</summary>
    internal Device? Master { get; set; }

    /// <summary>The routing table of a VRF device.</summary>
    internal int VrfTable { get; init; }

    /// <summary>Whether a bridge runs the spanning tree protocol.</summary>
    internal bool SpanningTree { get; init; }

    /// <summary>Its hardware address if a step gave it one; what the kernel makes up is chance.</summary>
    internal string? Mac { get; set; }

    /// <summary>Whether a queueing discipline drops all that leaves.</summary>
    internal bool LosesAll { get; set; }

    /// <summary>Whether there is a queueing discipline of the plan's.</summary>
    internal bool HasQueueing { get; set; }

    /// <summary><c>net.mpls.conf.DEV.input</c>.</summary>
    internal bool MplsInput { get; set; }

    internal required InterfaceSettings Ipv4 { get; init; }

    internal required InterfaceSettings Ipv6 { get; set; }

    /// <summary>Its addresses of both families, in the order in which they were given.</summary>
    internal List<OwnAddress> Addresses { get; } = [];

    /// <summary>The ports of a bridge or VRF device.</summary>
    internal List<Device> Ports { get; } = [];

    /// <summary>Whether IPv6 is there at all (net/ipv6/addrconf.c, <c>ipv6_add_dev</c>).</summary>
    internal bool HasIpv6 => Mtu >= LeastIpv6Mtu;

    /// <summary>Whether IPv6 is there and not turned off.</summary>
    internal bool Ipv6Works => HasIpv6 && Ipv6[InterfaceSetting.Disabled] == 0;

    /// <summary>Whether there is somebody at the other end (<c>netif_carrier_ok</c>); a veth has it while both ends are up.</summary>
    internal bool HasCarrier => Kind switch
    {
        DeviceKind.Veth => IsUp && Peer is { IsUp: true },
        DeviceKind.Bridge => IsUp && Ports.Exists(port => port.HasCarrier),
        _ => true,
    };

    /// <summary>The VRF device whose table decides for this device: its master or itself (<c>l3mdev_master_dev_rcu</c>); null for the main table.</summary>
    internal Device? Domain => Kind == DeviceKind.Vrf ? this : Master is { Kind: DeviceKind.Vrf } vrf ? vrf : null;

    /// <summary>Whether frames that arrive go to a bridge instead of up to IP.</summary>
    internal bool IsBridgePort => Master is { Kind: DeviceKind.Bridge };

    /// <summary>Where the kernel puts routes that it makes for the device's addresses.</summary>
    internal int TableFor(int usual) => Domain?.VrfTable ?? usual;

    /// <summary>Its own addresses of one family.</summary>
    internal IEnumerable<OwnAddress> Own(IpFamily family) => Addresses.Where(own => own.Address.Family == family);

    public override string ToString() => $"{Namespace.Name}:{Name}";
}
