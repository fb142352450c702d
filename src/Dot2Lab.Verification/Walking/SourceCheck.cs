using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>
/// Validation of IPv4 source addresses: martians and the reverse path (RFC 3704; net/ipv4/fib_frontend.c,
/// <c>fib_validate_source</c>). IPv6 has none.
/// </summary>
internal static class SourceCheck
{
    private const int Strict = 1;

    /// <summary>Why a packet from a source may not come in by a device, or null.</summary>
    internal static string? Refuse(Device device, IpAddress source)
    {
        var home = device.Namespace;
        var mode = Math.Max(home.All4[InterfaceSetting.RpFilter], device.Ipv4[InterfaceSetting.RpFilter]);
        var acceptsLocal = home.All4[InterfaceSetting.AcceptLocal] != 0 || device.Ipv4[InterfaceSetting.AcceptLocal] != 0;
        if (mode == 0 && !home.Ipv4.HasCustomRules)
        {
            return !acceptsLocal && home.Owns(source) ? $"martian source: {source} is its own address" : null;
        }

        if (mode == 0 && acceptsLocal)
        {
            return null;
        }

        var route = home.Ipv4.Find(new Flow(source) { Domain = device.Domain });
        return route is null or { Type: RouteType.Unreachable } ? NoWayBack(device, source, route, mode)
            : route.Type == RouteType.Local && !acceptsLocal ? $"martian source: {source} is its own address"
            : route.Type == RouteType.Broadcast ? $"martian source: {source} is a broadcast address"
            : WrongWay(device, source, route, mode);
    }

    private static string? NoWayBack(Device device, IpAddress source, Route? route, int mode) => mode == 0
        ? null
        : $"reverse-path check, {Words.NoRoute(device.Domain, route, source)}";

    private static string? WrongWay(Device device, IpAddress source, Route route, int mode)
    {
        if (route.Hops.Any(hop => hop.Device == device || hop.Device.Domain == device) || (route.Type == RouteType.Local && device.Kind == DeviceKind.Loopback))
        {
            return null;
        }

        // A device without addresses is held to nothing but the strict check's last resort.
        var isUnnumbered = !device.Own(IpFamily.V4).Any();
        return (isUnnumbered && mode != 0) || mode == Strict
            ? $"strict reverse-path check, the route to {source} leaves by {string.Join(", ", route.Hops.Select(hop => hop.Device.Name))}"
            : null;
    }
}
