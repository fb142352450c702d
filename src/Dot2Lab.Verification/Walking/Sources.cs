using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>Which source address the kernel gives a packet of its own.</summary>
internal static class Sources
{
    /// <summary>IPv4: the device's address on the target's network, else its first; else one of the VRF device, of <c>lo</c>, of any (net/ipv4/devinet.c, <c>inet_select_addr</c>).</summary>
    internal static IpAddress Select4(Device device, IpAddress? target)
    {
        var own = device.Own(IpFamily.V4).Where(IsUsable).ToList();
        var best = own.Find(o => target is { } t && o.Address.Prefix.Contains(t)) ?? own.FirstOrDefault();
        best ??= device.Domain is { } vrf ? vrf.Own(IpFamily.V4).FirstOrDefault(IsUsable) : null;
        best ??= device.Namespace.Devices
            .Where(other => other.Domain == device.Domain)
            .SelectMany(other => other.Own(IpFamily.V4).Where(IsUsable))
            .FirstOrDefault();
        return best?.Address.Address ?? new IpAddress(IpFamily.V4, 0);
    }

    /// <summary>
    /// IPv6 (RFC 6724, section 5; net/ipv6/addrconf.c, <c>ipv6_dev_get_saddr</c>): the destination itself, else a global address
    /// of the device that it leaves by, else of another of its VRF, the one that shares most leading bits with the destination.
    /// </summary>
    internal static IpAddress? Select6(Device device, IpAddress destination)
    {
        // Of a device's addresses that are as good as each other the newest is taken (net/ipv6/addrconf.c, ipv6_link_dev_addr).
        var candidates =
            from other in device.Namespace.Devices
            where other.Domain == device.Domain
            from own in other.Own(IpFamily.V6).Reverse()
            where IsUsable(own) || own.Address.Address == destination
            let address = own.Address
            orderby address.Address == destination descending, other == device descending, Common(address, destination) descending
            select (IpAddress?)address.Address;
        return candidates.FirstOrDefault();
    }

    private static bool IsUsable(OwnAddress own) => own is { IsSecondary: false, IsHostScope: false };

    // At most the prefix's own length counts (RFC 6724, section 2.2).
    private static int Common(InterfaceAddress own, IpAddress destination) => Math.Min(
        own.PrefixLength, (int)UInt128.LeadingZeroCount(own.Address.Value ^ destination.Value));
}
