using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Steps;

/// <summary>
/// Addresses, and the routes that the kernel makes for them: in the main and local tables, or in those of the device's VRF
/// (net/ipv4/devinet.c; net/ipv4/fib_frontend.c, <c>fib_add_ifaddr</c>; net/ipv6/addrconf.c).
/// </summary>
internal static class AddressSteps
{
    private const uint PrefixMetric6 = 256;
    private const int LeastPointToPointLength = 31; // RFC 3021: no broadcast address from here on.

    /// <summary>Gives a device an address.</summary>
    internal static Refusal? Add(Device device, InterfaceAddress address) =>
        address.Family == IpFamily.V4 ? Add4(device, address) : Add6(device, address);

    /// <summary>What a device gets when it comes up: <c>lo</c> its own addresses, all addresses the routes that need a device that is up.</summary>
    internal static void CameUp(Device device)
    {
        if (device.Kind == DeviceKind.Loopback)
        {
            AddLoopbackAddresses(device);
        }

        foreach (var own in device.Addresses)
        {
            AddRoutes(device, own);
        }
    }

    /// <summary>Takes a family's addresses off a device, and all routes over it.</summary>
    internal static void Withdraw(Device device, IpFamily family)
    {
        device.Addresses.RemoveAll(own => own.Address.Family == family);
        DropRoutes(device, family);
    }

    /// <summary>Takes all addresses off a device, and all routes over it.</summary>
    internal static void Withdraw(Device device)
    {
        Withdraw(device, IpFamily.V4);
        Withdraw(device, IpFamily.V6);
    }

    /// <summary>
    /// Removes the routes all of whose ways are over a device. To IPv6 a refusal is a route by <c>lo</c> (net/ipv6/route.c,
    /// <c>fib6_nh_init</c>, <c>fib6_ifdown</c>).
    /// </summary>
    internal static void DropRoutes(Device device, IpFamily family)
    {
        var refuses = family == IpFamily.V6 && device.Kind == DeviceKind.Loopback;
        foreach (var table in device.Namespace.Routing(family).Tables)
        {
            table.RemoveAll(route => route.Hops.Count > 0 ? route.Hops.All(hop => hop.Device == device) : refuses);
        }
    }

    private static Refusal? Add4(Device device, InterfaceAddress address)
    {
        if (device.Own(IpFamily.V4).Any(own => own.Address == address))
        {
            return new Refusal("EEXIST", "File exists");
        }

        var isSecondary = device.Own(IpFamily.V4).Any(own => own.Address.Prefix == address.Prefix);
        device.Ipv4.OwnAll();
        Give(device, new OwnAddress(address, isSecondary, IsHostScope: IsLoopback(address.Address)));
        return null;
    }

    // ipv6_add_dev and ipv6_add_addr.
    private static Refusal? Add6(Device device, InterfaceAddress address)
    {
        if (!device.HasIpv6)
        {
            return new Refusal("EINVAL", "the MTU of the device is too small for IPv6");
        }

        if (!device.Ipv6Works)
        {
            return new Refusal("EACCES", "IPv6 is disabled on this device");
        }

        if (device.Own(IpFamily.V6).Any(own => own.Address.Address == address.Address))
        {
            return new Refusal("EEXIST", "File exists");
        }

        Give(device, new OwnAddress(address));
        return null;
    }

    private static void Give(Device device, OwnAddress own)
    {
        device.Addresses.Add(own);
        AddRoutes(device, own);
    }

    private static void AddLoopbackAddresses(Device device)
    {
        if (!device.Own(IpFamily.V4).Any() && InterfaceAddress.TryParse("127.0.0.1/8", out var localhost4))
        {
            device.Addresses.Add(new OwnAddress(localhost4, IsHostScope: true));
        }

        if (device.Ipv6Works && InterfaceAddress.TryParse("::1/128", out var localhost6))
        {
            device.Addresses.Add(new OwnAddress(localhost6, IsHostScope: true));
        }
    }

    // The address itself is local from the start; what lies on the link can be reached once the device is up.
    private static void AddRoutes(Device device, OwnAddress own)
    {
        var address = own.Address;
        AddOnce(device, address.Address, address.Address.Bits, RouteType.Local, 0);
        if (address.Family == IpFamily.V6)
        {
            AddPrefix6(device, address);
        }
        else if (device.IsUp && !own.IsSecondary && address.PrefixLength < address.Address.Bits)
        {
            AddPrefix4(device, address);
        }
    }

    private static void AddPrefix4(Device device, InterfaceAddress address)
    {
        AddOnce(device, address.Address, address.PrefixLength, device.Kind == DeviceKind.Loopback ? RouteType.Local : RouteType.Unicast, 0);
        if (address.PrefixLength < LeastPointToPointLength)
        {
            AddOnce(device, address.Prefix.Last, address.Address.Bits, RouteType.Broadcast, 0);
        }
    }

    // IPv6 makes the route of a whole address's length too; on lo it is a refusal, which shows when the main table is asked first
    // (net/ipv6/route.c, fib6_is_reject).
    private static void AddPrefix6(Device device, InterfaceAddress address)
    {
        if (device.Kind == DeviceKind.Loopback)
        {
            AddOnce(device, address.Address, address.PrefixLength, RouteType.Unreachable, PrefixMetric6);
        }
        else if (device.IsUp)
        {
            AddOnce(device, address.Address, address.PrefixLength, RouteType.Unicast, PrefixMetric6);
        }
    }

    private static void AddOnce(Device device, IpAddress address, int length, RouteType type, uint metric)
    {
        var usual = type is RouteType.Local or RouteType.Broadcast ? PlanDefaults.LocalTable : PlanDefaults.MainTable;
        var table = device.Namespace.Routing(address.Family).Table(device.TableFor(usual));
        var prefix = IpPrefix.Of(address, length);
        if (!table.To(prefix).Any(route => route.Type == type && route.Metric == metric && route.Hops is [var hop] && hop.Device == device))
        {
            table.Add(new Route
            {
                Destination = prefix,
                Type = type,
                Table = table.Number,
                Scope = type == RouteType.Local ? RouteScope.Host : RouteScope.Link,
                Metric = metric,
                Hops = [new RouteHop(device, null, [], toItself: type == RouteType.Local)],
                PreferredSource = address.Family == IpFamily.V4 ? address : null,
            });
        }
    }

    private static bool IsLoopback(IpAddress address) => address.Value >> 24 == 127;
}
