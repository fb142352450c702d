using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Steps;

/// <summary>Putting a device under a bridge or a VRF device (net/core/rtnetlink.c, <c>do_set_master</c>).</summary>
internal static class MasterSteps
{
    /// <summary>Carries out the step.</summary>
    internal static Refusal? Set(Device device, SetMaster step)
    {
        if (device.Namespace.Find(step.Master) is not { } master)
        {
            return new Refusal("ENODEV", $"argument \"{step.Master}\" is wrong: Device does not exist");
        }

        if (device.Master == master)
        {
            return null;
        }

        Leave(device);
        return master.Kind switch
        {
            DeviceKind.Vrf => JoinVrf(device, master),
            DeviceKind.Bridge => JoinBridge(device, master),
            _ => new Refusal("EOPNOTSUPP", "Operation not supported"),
        };
    }

    private static void Leave(Device device)
    {
        if (device.Master is { } former)
        {
            former.Ports.Remove(device);
            device.Master = null;
            if (former.Kind == DeviceKind.Vrf)
            {
                ChangeDomain(device);
            }
        }
    }

    // drivers/net/vrf.c, vrf_add_slave.
    private static Refusal? JoinVrf(Device device, Device vrf)
    {
        if (device.Kind == DeviceKind.Loopback)
        {
            return new Refusal("EOPNOTSUPP", "Can not enslave loopback device to a VRF");
        }

        if (device.Kind == DeviceKind.Vrf)
        {
            return new Refusal("EINVAL", "Can not enslave an L3 master device to a VRF");
        }

        Join(device, vrf);
        ChangeDomain(device);
        return null;
    }

    // net/bridge/br_if.c, br_add_if and br_mtu_auto_adjust.
    private static Refusal? JoinBridge(Device device, Device bridge)
    {
        if (device.Kind is DeviceKind.Loopback or DeviceKind.Bridge)
        {
            return new Refusal(device.Kind == DeviceKind.Bridge ? "ELOOP" : "EINVAL", "Can not enslave this device to a bridge");
        }

        Join(device, bridge);
        return null;
    }

    private static void Join(Device device, Device master)
    {
        device.Master = master;
        master.Ports.Add(device);
    }

    // All routes over the device go (net/ipv4/fib_frontend.c, NETDEV_CHANGEUPPER), IPv6 addresses too (net/ipv6/addrconf.c,
    // the same event). A device that is up is taken down and up again, and IPv4 addresses get new routes; one that is not gets
    // them when it comes up.
    private static void ChangeDomain(Device device)
    {
        AddressSteps.DropRoutes(device, IpFamily.V4);
        AddressSteps.Withdraw(device, IpFamily.V6);
        if (device.IsUp)
        {
            AddressSteps.CameUp(device);
        }
    }
}
