using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Steps;

/// <summary>Tells routes that a link has its carrier (net/ipv4/fib_semantics.c, <c>fib_sync_up</c>; net/ipv6/route.c, <c>rt6_sync_up</c>).</summary>
internal static class Carriers
{
    /// <summary>Notes that a device came up: it and its peer may have their carrier now, and the bridges that they are ports of.</summary>
    internal static void Changed(Device device)
    {
        foreach (var end in new[] { device, device.Peer, device.Master, device.Peer?.Master })
        {
            if (end is { IsUp: true, HasCarrier: true })
            {
                Tell(end, end.Namespace.Ipv4, IpFamily.V4);
                Tell(end, end.Namespace.Ipv6, IpFamily.V6);
            }
        }
    }

    private static void Tell(Device device, Routing routing, IpFamily family)
    {
        foreach (var route in routing.Tables.SelectMany(table => table.All).Where(route => route.Hops.Any(hop => hop.Device == device)))
        {
            foreach (var hop in route.Hops.Where(hop => hop.Device == device))
            {
                hop.CarrierCame();
            }

            foreach (var hop in route.Hops)
            {
                hop.Rebalance(family);
            }
        }
    }
}
