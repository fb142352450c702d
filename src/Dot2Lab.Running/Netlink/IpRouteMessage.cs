namespace Dot2Lab.Running.Netlink;

/// <summary>The IPv4 and IPv6 routes of ip-route(8).</summary>
internal static class IpRouteMessage
{
    private const byte Unreachable = 7; // RTN_UNREACHABLE
    private const byte LinkScope = 253; // RT_SCOPE_LINK
    private const byte MplsEncapsulation = 1; // LWTUNNEL_ENCAP_MPLS
    private const ushort PushedLabels = 1; // MPLS_IPTUNNEL_DST
    private const ushort Nested = 0x8000; // NLA_F_NESTED

    /// <summary>
    /// <c>route add [unreachable] PREFIX [table N] [metric N] [src ADDRESS]</c> and next hops, <c>[encap mpls LABELS] [via ADDRESS] dev NAME</c>.
    /// </summary>
    internal static void Write(NetlinkWriter writer, CommandWords words, DeviceNumbers devices, int sequence)
    {
        var type = words.Take("unreachable") ? Unreachable : RouteMessage.Unicast;
        var (destination, length) = words.Prefix();
        var family = IpMessages.FamilyOf(destination);
        var table = words.Take("table") ? words.Number() : RouteMessage.MainTable;
        var metric = words.Take("metric") ? words.Number() : (uint?)null;
        var source = words.Take("src") ? words.Address() : null;
        var hops = RouteMessage.ReadHops(words, () => ReadHop(words, devices, family));
        var onLink = type == RouteMessage.Unicast && family == IpMessages.Inet && hops is [{ Via: null }];

        RouteMessage.Begin(writer, family, destination.GetAddressBytes(), length, table, onLink ? LinkScope : (byte)0, type, sequence);
        if (metric is { } priority)
        {
            writer.Attribute(RouteAttribute.Priority, priority);
        }

        if (source is not null)
        {
            writer.Attribute(RouteAttribute.PreferredSource, source.GetAddressBytes());
        }

        RouteMessage.WriteHops(writer, hops, WriteHop);
        writer.End();
    }

    private static RouteHop ReadHop(CommandWords words, DeviceNumbers devices, byte family)
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

    private static void WriteHop(NetlinkWriter writer, RouteHop hop)
    {
        if (hop.Labels.Length > 0)
        {
            var encapsulation = writer.BeginAttribute(RouteAttribute.Encapsulation | Nested);
            writer.Attribute(PushedLabels, hop.Labels);
            writer.EndAttribute(encapsulation);
            writer.Attribute(RouteAttribute.EncapsulationType, [MplsEncapsulation, 0]);
        }

        if (hop.Via is { } via)
        {
            writer.Attribute(RouteAttribute.Gateway, via.GetAddressBytes());
        }
    }
}
