using System.Buffers.Binary;
using System.Net;

namespace Dot2Lab.Running.Probing;

/// <summary>Reads Ethernet frames that carry one of our probes, under any number of labels (RFC 3032).</summary>
internal static class FrameReader
{
    private const int EthernetHeader = 14;
    private const int Ipv6Header = 40;
    private const ushort MplsUnicast = 0x8847;
    private const int LabelEntry = 4;

    /// <summary>Reads a frame; null if it carries no probe of this token.</summary>
    internal static Frame? Parse(ReadOnlySpan<byte> frame, ulong token)
    {
        if (frame.Length < EthernetHeader)
        {
            return null;
        }

        var labels = new List<int>();
        int? ttl = null;
        var rest = frame[EthernetHeader..];
        for (var more = BinaryPrimitives.ReadUInt16BigEndian(frame[12..]) == MplsUnicast; more; rest = rest[LabelEntry..])
        {
            if (rest.Length < LabelEntry)
            {
                return null;
            }

            var entry = BinaryPrimitives.ReadUInt32BigEndian(rest);
            labels.Add((int)(entry >> 12));
            ttl ??= (int)(entry & 0xFF);
            more = (entry & 0x100) == 0;
        }

        return ReadIp(rest, token) is var (kind, ipTtl) ? new Frame(kind, labels, ttl ?? ipTtl) : null;
    }

    private static (IcmpArrivalKind Kind, int Ttl)? ReadIp(ReadOnlySpan<byte> packet, ulong token)
    {
        var version = packet.IsEmpty ? 0 : packet[0] >> 4;
        var (read, ttl) = version switch
        {
            4 when packet.Length > 8 => (IcmpEcho.Parse(packet, token), packet[8]),
            6 when packet.Length > Ipv6Header => (Icmp6Echo.Parse(packet[Ipv6Header..], IPAddress.IPv6None, token), packet[7]),
            _ => (null, (byte)0),
        };
        return read is { } arrival ? (arrival.Kind, ttl) : null;
    }
}
