using System.Globalization;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Steps;

/// <summary>Steps that make and set network devices (ip-link(8), net/core/dev.c).</summary>
internal static class DeviceSteps
{
    private const int LongestName = 15;
    private const int VrfMtu = 65575;
    private const int LeastMtu = 68;

    // drivers/net/vrf.c, vrf_setup: no less than IPv6 needs.
    private const int LeastVrfMtu = 1280;
    private const int LargestMtu = 65535;

    private static readonly Refusal Exists = new("EEXIST", "File exists");

    /// <summary>A veth pair. Both ends' namespaces and names must do before anything is made.</summary>
    internal static Refusal? Add(LabKernel kernel, AddVethPair step)
    {
        if (kernel.Find(step.Namespace) is not { } home)
        {
            return StepInterpreter.NoNamespace(step.Namespace);
        }

        if (kernel.Find(step.PeerNamespace) is not { } peerHome)
        {
            return StepInterpreter.NoNamespace(step.PeerNamespace);
        }

        if (!IsName(step.Interface) || !IsName(step.PeerInterface))
        {
            return new Refusal("EINVAL", "not a valid ifname");
        }

        if (home.Find(step.Interface) is not null || peerHome.Find(step.PeerInterface) is not null || (home == peerHome && step.Interface == step.PeerInterface))
        {
            return Exists;
        }

        var first = home.Add(step.Interface, DeviceKind.Veth, PlanDefaults.Mtu)!;
        var second = peerHome.Add(step.PeerInterface, DeviceKind.Veth, PlanDefaults.Mtu)!;
        (first.Peer, second.Peer) = (second, first);
        return null;
    }

    /// <summary>A bridge.</summary>
    internal static Refusal? Add(NetworkNamespace home, AddBridge step) =>
        home.Add(step.Interface, DeviceKind.Bridge, PlanDefaults.Mtu, spanningTree: step.SpanningTree) is null ? Exists : null;

    /// <summary>A VRF device; the first of a namespace brings the l3mdev rules (drivers/net/vrf.c, <c>vrf_newlink</c>).</summary>
    internal static Refusal? Add(NetworkNamespace home, AddVrf step)
    {
        if (home.Find(step.Interface) is not null)
        {
            return Exists;
        }

        if (step.Table == 0)
        {
            return new Refusal("EINVAL", "Invalid VRF table id");
        }

        home.Add(step.Interface, DeviceKind.Vrf, VrfMtu, vrfTable: step.Table);
        home.Ipv4.AddL3MasterRule();
        home.Ipv6.AddL3MasterRule();
        return null;
    }

    /// <summary>
    /// Another namespace for a device. Bridges, VRF devices and <c>lo</c> stay where they were made (<c>NETIF_F_NETNS_LOCAL</c>,
    /// <c>__dev_change_net_namespace</c>); a veth goes, without its addresses and not up.
    /// </summary>
    internal static Refusal? Move(LabKernel kernel, Device device, MoveDevice step)
    {
        if (kernel.Find(step.ToNamespace) is not { } target)
        {
            return StepInterpreter.NoNamespace(step.ToNamespace);
        }

        if (device.Kind != DeviceKind.Veth)
        {
            return new Refusal("EINVAL", $"a {device.Kind.ToString().ToLowerInvariant()} device cannot leave the namespace it was made in");
        }

        if (target == device.Namespace)
        {
            return null;
        }

        if (target.Find(device.Name) is not null)
        {
            return Exists;
        }

        AddressSteps.Withdraw(device);
        device.Master?.Ports.Remove(device);
        device.Namespace.Remove(device);
        var moved = target.Add(device.Name, DeviceKind.Veth, device.Mtu)!;
        moved.Peer = device.Peer;
        moved.Mac = device.Mac;
        moved.Peer!.Peer = moved;
        return null;
    }

    /// <summary>The MTU; below IPv6's least, IPv6 leaves the device (net/ipv6/addrconf.c, <c>NETDEV_CHANGEMTU</c>).</summary>
    internal static Refusal? SetMtu(Device device, int mtu)
    {
        if (mtu < (device.Kind == DeviceKind.Vrf ? LeastVrfMtu : LeastMtu))
        {
            return new Refusal("EINVAL", "mtu less than device minimum");
        }

        if (mtu > LargestMtu)
        {
            return new Refusal("EINVAL", "mtu greater than device maximum");
        }

        var hadIpv6 = device.HasIpv6;
        device.Mtu = mtu;
        if (hadIpv6 && !device.HasIpv6)
        {
            AddressSteps.Withdraw(device, IpFamily.V6);
        }
        else if (!hadIpv6 && device.HasIpv6)
        {
            device.Ipv6 = device.Namespace.Default6.Copy();
        }

        return null;
    }

    /// <summary>The hardware address; one of a group is refused (net/ethernet/eth.c, <c>eth_prepare_mac_addr_change</c>).</summary>
    internal static Refusal? SetMac(Device device, string mac)
    {
        if ((byte.Parse(mac.AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 1) != 0 || mac.All(c => c is '0' or ':'))
        {
            return new Refusal("EADDRNOTAVAIL", "Cannot assign requested address");
        }

        device.Mac = mac;
        return null;
    }

    /// <summary>Brings a device up: its addresses get their routes, and over a veth both ends get their carrier.</summary>
    internal static Refusal? SetUp(Device device)
    {
        if (device.IsUp)
        {
            return null;
        }

        device.IsUp = true;
        AddressSteps.CameUp(device);
        Carriers.Changed(device);
        return null;
    }

    /// <summary>An impairment; only a loss of everything changes who reaches whom.</summary>
    internal static Refusal? SetNetem(Device device, SetNetem step)
    {
        if (device.HasQueueing)
        {
            return new Refusal("EEXIST", "Exclusivity flag on, cannot modify");
        }

        device.HasQueueing = true;
        device.LosesAll = step.Loss is "100%" or "100";
        return null;
    }

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName;
}
