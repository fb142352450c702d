using System.Buffers.Binary;
using System.Net;

namespace Dot2Lab.Running.Netlink;

/// <summary>The routes of ip-route(8) as RTM_NEWROUTE.</summary>
internal static class RouteMessages
{
    private const ushort NewRoute = 24; // RTM_NEWROUTE
    private const byte MainTable = 254; // RT_TABLE_MAIN
    private const byte ByHand = 3; // RTPROT_BOOT
    private const byte LinkScope = 253; // RT_SCOPE_LINK
    private const byte Unicast = 1; // RTN_UNICAST
    private const byte Unreachable = 7; // RTN_UNREACHABLE
    private const byte LabelLength = 20;
    private const ushort MplsEncapsulation = 1; // LWTUNNEL_ENCAP_MPLS
    private const ushort PushedLabels = 1; // MPLS_IPTUNNEL_DST
    private const ushort Nested = 0x8000; // NLA_F_NESTED

    // RTA_… of <linux/rtnetlink.h>.
    private const ushort Destination = 1;
    private const ushort OutgoingDevice = 4;
    private const ushort Gateway = 5;
    private const ushort Priority = 6;
    private const ushort PreferredSource = 7;
    private const ushort Multipath = 9;
    private const ushort Table = 15;
    private const ushort Via = 18;
    private const ushort NewDestination = 19;
    private const ushort EncapsulationType = 21;
    private const ushort Encapsulation = 22;

    /// <summary>
    /// <c>route add [unreachable] PREFIX [table N] [metric N] [src ADDRESS]</c> and next hops: <c>[encap mpls LABELS] [via ADDRESS] dev NAME</c>,
    /// each after <c>nexthop</c> where there are several.
    /// </summary>
    internal static void WriteIp(NetlinkWriter writer, CommandWords words, DeviceNumbers devices, int sequence)
    {
        var type = words.Take("unreachable") ? Unreachable : Unicast;
        var (destination, length) = words.Prefix();
        var family = IpMessages.FamilyOf(destination);
        var table = words.Take("table") ? words.Number() : MainTable;
        var metric = words.Take("metric") ? words.Number() : (uint?)null;
        var source = words.Take("src") ? words.Address() : null;
        var hops = Hops(words, () => IpHop(words, devices, family));
        var onLink = type == Unicast && family == IpMessages.Inet && hops is [{ Via: null }];
        ReadOnlySpan<byte> header = // struct rtmsg
            [family, length, 0, 0, IpMessages.ShortTable(table), ByHand, onLink ? LinkScope : (byte)0, type, 0, 0, 0, 0];

        writer.Begin(NewRoute, IpMessages.CreateOnly, sequence, header);
        writer.Attribute(Destination, destination.GetAddressBytes());
        WriteTable(writer, table);
        if (metric is { } priority)
        {
            writer.Attribute(Priority, priority);
        }

        if (source is not null)
        {
            writer.Attribute(PreferredSource, source.GetAddressBytes());
        }

        WriteHops(writer, hops, WriteIpHop);
        writer.End();
    }

    /// <summary><c>route add LABEL [table N]</c> and next hops, <c>[as LABELS] [via inet|inet6 ADDRESS] dev NAME</c>: ip-route(8), mpls.</summary>
    internal static void WriteMpls(NetlinkWriter writer, CommandWords words, DeviceNumbers devices, int sequence)
    {
        var label = words.LabelStack();
        var table = words.Take("table") ? words.Number() : MainTable;
        var hops = Hops(words, () => MplsHop(words, devices));
        ReadOnlySpan<byte> header = [IpMessages.Mpls, LabelLength, 0, 0, IpMessages.ShortTable(table), ByHand, 0, Unicast, 0, 0, 0, 0];

        writer.Begin(NewRoute, IpMessages.CreateOnly, sequence, header);
        writer.Attribute(Destination, label);
        WriteTable(writer, table);
        WriteHops(writer, hops, WriteMplsHop);
        writer.End();
    }

    private static List<RouteHop> Hops(CommandWords words, Func<RouteHop> read)
    {
        var hops = new List<RouteHop>();
        while (!words.AtEnd)
        {
            if (hops.Count > 0)
            {
                words.Expect("nexthop");
            }
            else
            {
                words.Take("nexthop");
            }

            hops.Add(read());
        }

        return hops;
    }

    private static RouteHop IpHop(CommandWords words, DeviceNumbers devices, byte family)
    {
        byte[] labels = [];
        if (words.Take("encap"))
        {
            words.Expect("mpls");
            labels = words.LabelStack();
        }

        var via = words.Take("via") ? words.Address() : null;
        if (via is not null && IpMessages.FamilyOf(via) != family)
        {
            throw new FormatException("a next hop of the other family");
        }

        words.Expect("dev");
        return new RouteHop(labels, via, devices[words.Take()]);
    }

    private static RouteHop MplsHop(CommandWords words, DeviceNumbers devices)
    {
        var labels = words.Take("as") ? words.LabelStack() : [];
        IPAddress? via = null;
        if (words.Take("via"))
        {
            var family = words.Take("inet") ? IpMessages.Inet : words.Take("inet6") ? IpMessages.Inet6 : throw new FormatException("no family");
            via = words.Address();
            if (IpMessages.FamilyOf(via) != family)
            {
                throw new FormatException("an address of the other family");
            }
        }

        words.Expect("dev");
        return new RouteHop(labels, via, devices[words.Take()]);
    }

    private static void WriteTable(NetlinkWriter writer, uint table)
    {
        if (IpMessages.ShortTable(table) == 0)
        {
            writer.Attribute(Table, table);
        }
    }

    private static void WriteHops(NetlinkWriter writer, List<RouteHop> hops, Action<NetlinkWriter, RouteHop> write)
    {
        if (hops is [var only])
        {
            write(writer, only);
            writer.Attribute(OutgoingDevice, only.Device);
        }
        else if (hops.Count > 1)
        {
            var all = writer.BeginAttribute(Multipath);
            foreach (var hop in hops)
            {
                WriteOneOfMany(writer, hop, write);
            }

            writer.EndAttribute(all);
        }
    }

    private static void WriteOneOfMany(NetlinkWriter writer, RouteHop hop, Action<NetlinkWriter, RouteHop> write)
    {
        Span<byte> header = stackalloc byte[8]; // struct rtnexthop: its length, flags, weight less one, interface
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], hop.Device);
        var start = writer.Written.Length;
        writer.Bytes(header);
        write(writer, hop);
        writer.EndAttribute(start);
    }

    private static void WriteIpHop(NetlinkWriter writer, RouteHop hop)
    {
        if (hop.Labels.Length > 0)
        {
            var encapsulation = writer.BeginAttribute(Encapsulation | Nested);
            writer.Attribute(PushedLabels, hop.Labels);
            writer.EndAttribute(encapsulation);
            writer.Attribute(EncapsulationType, [(byte)MplsEncapsulation, 0]);
        }

        if (hop.Via is { } via)
        {
            writer.Attribute(Gateway, via.GetAddressBytes());
        }
    }

    private static void WriteMplsHop(NetlinkWriter writer, RouteHop hop)
    {
        if (hop.Labels.Length > 0)
        {
            writer.Attribute(NewDestination, hop.Labels);
        }

        if (hop.Via is { } via)
        {
            writer.Attribute(Via, [IpMessages.FamilyOf(via), 0, .. via.GetAddressBytes()]);
        }
    }
}
