using System.Net;

namespace Dot2Lab.Running.Netlink;

/// <summary>The MPLS routes of ip-route(8): the incoming label map of RFC 3031.</summary>
internal static class MplsRouteMessage
{
    private const byte LabelLength = 20;

    /// <summary><c>route add LABEL [table N]</c> and next hops, <c>[as LABELS] [via inet|inet6 ADDRESS] dev NAME</c>.</summary>
    internal static void Write(NetlinkWriter writer, CommandWords words, DeviceNumbers devices, int sequence)
    {
        var label = words.LabelStack();
        var table = words.Take("table") ? words.Number() : RouteMessage.MainTable;
        var hops = RouteMessage.ReadHops(words, () => ReadHop(words, devices));

        RouteMessage.Begin(writer, IpMessages.Mpls, label, LabelLength, table, 0, RouteMessage.Unicast, sequence);
        RouteMessage.WriteHops(writer, hops, WriteHop);
        writer.End();
    }

    private static RouteHop ReadHop(CommandWords words, DeviceNumbers devices)
    {
        var labels = words.Take("as") ? words.LabelStack() : [];
        var via = words.Take("via") ? ReadVia(words) : null;
        words.Expect("dev");
        return new RouteHop(labels, via, devices[words.Take()]);
    }

    private static IPAddress ReadVia(CommandWords words)
    {
        var family = words.Take();
        var address = words.Address();
        return family == (IpMessages.FamilyOf(address) == IpMessages.Inet ? "inet" : "inet6")
            ? address
            : throw new FormatException("an address of the other family");
    }

    private static void WriteHop(NetlinkWriter writer, RouteHop hop)
    {
        if (hop.Labels.Length > 0)
        {
            writer.Attribute(RouteAttribute.NewDestination, hop.Labels);
        }

        if (hop.Via is { } via)
        {
            writer.Attribute(RouteAttribute.Via, [IpMessages.FamilyOf(via), 0, .. via.GetAddressBytes()]);
        }
    }
}
