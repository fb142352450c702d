using System.Buffers.Binary;

namespace Dot2Lab.Running.Netlink;

/// <summary>What the routes of every family have in common as RTM_NEWROUTE: the header, the table, and next hops, one or several.</summary>
internal static class RouteMessage
{
    internal const byte MainTable = 254; // RT_TABLE_MAIN
    internal const byte Unicast = 1; // RTN_UNICAST

    private const ushort NewRoute = 24; // RTM_NEWROUTE
    private const byte ByHand = 3; // RTPROT_BOOT
    private const int HopHeaderSize = 8; // struct rtnexthop

    /// <summary>Begins the message of a route.</summary>
    internal static void Begin(NetlinkWriter writer, byte family, ReadOnlySpan<byte> destination, byte length, uint table, byte scope, byte type, int sequence)
    {
        ReadOnlySpan<byte> header = [family, length, 0, 0, IpMessages.ShortTable(table), ByHand, scope, type, 0, 0, 0, 0]; // struct rtmsg
        writer.Begin(NewRoute, IpMessages.CreateOnly, sequence, header);
        writer.Attribute(RouteAttribute.Destination, destination);
        if (IpMessages.ShortTable(table) == 0)
        {
            writer.Attribute(RouteAttribute.Table, table);
        }
    }

    /// <summary>Reads next hops, each after <c>nexthop</c> where there are several.</summary>
    internal static IReadOnlyList<RouteHop> ReadHops(CommandWords words, Func<RouteHop> read)
    {
        var hops = new List<RouteHop>();
        while (!words.AtEnd)
        {
            if (!words.Take("nexthop") && hops.Count > 0)
            {
                throw new FormatException("not nexthop");
            }

            hops.Add(read());
        }

        return hops;
    }

    /// <summary>Writes next hops: the only one as the route's own attributes, several as a multipath.</summary>
    internal static void WriteHops(NetlinkWriter writer, IReadOnlyList<RouteHop> hops, Action<NetlinkWriter, RouteHop> write)
    {
        if (hops is [var only])
        {
            write(writer, only);
            writer.Attribute(RouteAttribute.OutgoingDevice, only.Device);
        }
        else if (hops.Count > 1)
        {
            var all = writer.BeginAttribute(RouteAttribute.Multipath);
            foreach (var hop in hops)
            {
                WriteOneOfMany(writer, hop, write);
            }

            writer.EndAttribute(all);
        }
    }

    // struct rtnexthop: its length, flags, the weight less one, the interface.
    private static void WriteOneOfMany(NetlinkWriter writer, RouteHop hop, Action<NetlinkWriter, RouteHop> write)
    {
        Span<byte> header = stackalloc byte[HopHeaderSize];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], hop.Device);
        var start = writer.Written.Length;
        writer.Bytes(header);
        write(writer, hop);
        writer.EndAttribute(start);
    }
}
