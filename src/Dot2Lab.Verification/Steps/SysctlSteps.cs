using System.Globalization;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Steps;

/// <summary>Kernel parameters (Documentation/networking/ip-sysctl.rst, mpls-sysctl.rst).</summary>
internal static class SysctlSteps
{
    private const int LargestTableSize = (1 << 20) - 1;

    private static readonly Refusal NoFile = new("ENOENT", "No such file or directory");
    private static readonly Refusal BadValue = new("EINVAL", "Invalid argument");

    private static readonly Dictionary<string, InterfaceSetting> Names4 = new(StringComparer.Ordinal)
    {
        ["forwarding"] = InterfaceSetting.Forwarding,
        ["rp_filter"] = InterfaceSetting.RpFilter,
        ["accept_local"] = InterfaceSetting.AcceptLocal,
        ["send_redirects"] = InterfaceSetting.SendRedirects,
        ["accept_redirects"] = InterfaceSetting.AcceptRedirects,
        ["secure_redirects"] = InterfaceSetting.SecureRedirects,
        ["shared_media"] = InterfaceSetting.SharedMedia,
        ["proxy_arp"] = InterfaceSetting.ProxyArp,
        ["arp_ignore"] = InterfaceSetting.ArpIgnore,
        ["ignore_routes_with_linkdown"] = InterfaceSetting.IgnoreLinkdown,
        ["route_localnet"] = InterfaceSetting.RouteLocalnet,
    };

    private static readonly Dictionary<string, InterfaceSetting> Names6 = new(StringComparer.Ordinal)
    {
        ["forwarding"] = InterfaceSetting.Forwarding,
        ["disable_ipv6"] = InterfaceSetting.Disabled,
        ["ignore_routes_with_linkdown"] = InterfaceSetting.IgnoreLinkdown,
        ["hop_limit"] = InterfaceSetting.HopLimit,
    };

    /// <summary>Writes a parameter; those that no packet meets are taken as they are.</summary>
    internal static Refusal? Write(NetworkNamespace home, SetSysctl step) => step.Path.Split('/') switch
    {
        ["net", "ipv4", "ip_forward"] => Number(step, value => Write4(home, "all", InterfaceSetting.Forwarding, value)),
        ["net", "ipv4", "conf", var folder, var name] => Conf4(home, folder, name, step),
        ["net", "ipv6", "conf", var folder, var name] => Conf6(home, folder, name, step),
        ["net", "mpls", "conf", var device, "input"] => home.Find(device) is { } found
            ? Number(step, value => Do(() => found.MplsInput = value != 0))
            : NoFile,
        ["net", "mpls", "platform_labels"] => Number(step, value => Resize(home, value)),
        ["net", "mpls", "ip_ttl_propagate"] => Number(step, value => Do(() => home.Labels.PropagatesTtl = value != 0)),
        ["net", "mpls", "default_ttl"] => Number(step, value => Do(() => home.Labels.DefaultTtl = value)),
        ["net", "ipv4" or "ipv6", ..] when TryParse(step.Value, out var value) => Do(() => home.Parameters[step.Path] = value),
        _ => null,
    };

    private static Refusal? Resize(NetworkNamespace home, int size) => size is < 0 or > LargestTableSize
        ? BadValue
        : Do(() => home.Labels.Resize(size, home.Loopback));

    private static Refusal? Conf4(NetworkNamespace home, string folder, string name, SetSysctl step) =>
        folder is not ("all" or "default") && home.Find(folder) is null ? NoFile
        : Names4.TryGetValue(name, out var setting) ? Number(step, value => Write4(home, folder, setting, value))
        : Unread(step);

    private static Refusal? Conf6(NetworkNamespace home, string folder, string name, SetSysctl step) =>
        folder is not ("all" or "default") && home.Find(folder) is not { HasIpv6: true } ? NoFile
        : Names6.TryGetValue(name, out var setting) ? Setting6(home, folder, setting, step)
        : Unread(step);

    // net/ipv6/addrconf.c, addrconf_sysctl_forward, _disable and _ignore_routes_with_linkdown: that the text is no number is
    // forgotten, and the value that was there is written once more. So in Linux 6.1.
    private static Refusal? Setting6(NetworkNamespace home, string folder, InterfaceSetting setting, SetSysctl step) =>
        TryParse(step.Value, out var value) ? Write6(home, folder, setting, value)
        : setting == InterfaceSetting.HopLimit ? BadValue
        : Write6(home, folder, setting, Settings6(home, folder)[setting]);

    private static InterfaceSettings Settings6(NetworkNamespace home, string folder) => folder switch
    {
        "all" => home.All6,
        "default" => home.Default6,
        _ => home.Find(folder)!.Ipv6,
    };

    // net/ipv4/devinet.c: a change of "default" reaches devices that have no value of their own; of "all" only forwarding is
    // handed to every device (inet_forward_change, which lets routers take no redirects), the others are looked at together with the device's.
    private static Refusal? Write4(NetworkNamespace home, string folder, InterfaceSetting setting, int value)
    {
        switch (folder)
        {
            case "all":
                var changes = home.All4[setting] != value;
                home.All4[setting] = value;
                if (setting == InterfaceSetting.Forwarding && changes)
                {
                    home.All4[InterfaceSetting.AcceptRedirects] = value == 0 ? 1 : 0;
                    home.Default4[setting] = value;
                    home.Devices.ForEach(device => device.Ipv4.SetOwn(setting, value));
                }

                break;
            case "default":
                home.Default4[setting] = value;
                home.Devices.ForEach(device => device.Ipv4.Inherit(setting, value));
                break;
            default:
                home.Find(folder)!.Ipv4.SetOwn(setting, value);
                break;
        }

        return null;
    }

    // net/ipv6/addrconf.c: "all" is handed to every device and to "default", for each of the parameters here but hop_limit.
    private static Refusal? Write6(NetworkNamespace home, string folder, InterfaceSetting setting, int value)
    {
        if (folder is "all" && setting != InterfaceSetting.HopLimit)
        {
            home.All6[setting] = home.Default6[setting] = value;
            home.Devices.ForEach(device => Set6(device, setting, value));
        }
        else if (folder is "all" or "default")
        {
            (folder == "all" ? home.All6 : home.Default6)[setting] = value;
        }
        else
        {
            Set6(home.Find(folder)!, setting, value);
        }

        return null;
    }

    // To turn IPv6 off takes the addresses and routes of the device with it (addrconf_ifdown).
    private static void Set6(Device device, InterfaceSetting setting, int value)
    {
        var worked = device.Ipv6Works;
        device.Ipv6[setting] = value;
        if (worked && !device.Ipv6Works)
        {
            AddressSteps.Withdraw(device, IpFamily.V6);
        }
    }

    // The others of these folders are numbers too, but for the secret of IPv6's stable addresses.
    private static Refusal? Unread(SetSysctl step) =>
        step.Path.EndsWith("/stable_secret", StringComparison.Ordinal) || TryParse(step.Value, out _) ? null : BadValue;

    private static Refusal? Number(SetSysctl step, Func<int, Refusal?> write) => TryParse(step.Value, out var value) ? write(value) : BadValue;

    private static bool TryParse(string text, out int value) =>
        int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static Refusal? Do(Action change)
    {
        change();
        return null;
    }
}
