using System.Buffers.Binary;
using System.Net;

namespace Dot2Lab.Running.Probing;

/// <summary>
/// Echo requests that can be told from all others, and the way back from a received packet to the probe (RFC 792). The
/// payload begins with a token that only this prober knows, then the probe's number and the attempt; identifier and sequence
/// number hold the probe's number too, for an error quotes perhaps no more than the first eight bytes.
/// </summary>
internal static class IcmpEcho
{
    /// <summary>The least payload that holds token, probe and attempt.</summary>
    internal const int LeastPayload = 16;

    private const int HeaderSize = 8;
    private const byte EchoReply = 0;
    private const byte Unreachable = 3;
    private const byte EchoRequest = 8;
    private const byte TimeExceeded = 11;
    private const byte ParameterProblem = 12;
    private const byte FragmentationNeeded = 4;

    /// <summary>Builds an echo request, ICMP header included.</summary>
    internal static byte[] Build(ulong token, int probe, int attempt, int payloadSize)
    {
        var packet = new byte[HeaderSize + Math.Max(payloadSize, LeastPayload)];
        packet[0] = EchoRequest;
        Fill(packet, token, probe, attempt);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), Checksum(packet));
        return packet;
    }

    /// <summary>Writes what both versions of ICMP have in an echo request behind type, code and checksum.</summary>
    internal static void Fill(Span<byte> packet, ulong token, int probe, int attempt)
    {
        BinaryPrimitives.WriteInt32BigEndian(packet[4..], probe);
        BinaryPrimitives.WriteUInt64BigEndian(packet[HeaderSize..], token);
        BinaryPrimitives.WriteInt32BigEndian(packet[(HeaderSize + 8)..], probe);
        BinaryPrimitives.WriteInt32BigEndian(packet[(HeaderSize + 12)..], attempt);
    }

    /// <summary>Reads a packet as a raw IPv4 socket gets it, IP header first; null if it is not about a probe of this token.</summary>
    internal static IcmpArrival? Parse(ReadOnlySpan<byte> packet, ulong token)
    {
        if (SkipIpHeader(packet) is not { Length: >= HeaderSize } icmp)
        {
            return null;
        }

        var from = new IPAddress(packet[12..16]);
        return icmp[0] switch
        {
            EchoRequest => Own(icmp, token, IcmpArrivalKind.Request, from),
            EchoReply => Own(icmp, token, IcmpArrivalKind.Reply, from),
            Unreachable or TimeExceeded or ParameterProblem => Quoted(icmp, token, from),
            _ => null,
        };
    }

    /// <summary>An error in words, after RFC 792 and RFC 1812.</summary>
    internal static string Describe(byte type, byte code) => (type, code) switch
    {
        (Unreachable, 0) => "network unreachable",
        (Unreachable, 1) => "host unreachable",
        (Unreachable, 2) => "protocol unreachable",
        (Unreachable, 3) => "port unreachable",
        (Unreachable, FragmentationNeeded) => "fragmentation needed",
        (Unreachable, 9 or 10 or 13) => "administratively prohibited",
        (TimeExceeded, _) => "time to live exceeded",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ICMP type {type} code {code}"),
    };

    /// <summary>Reads a request or reply of either version of ICMP; null if it is not of this token.</summary>
    internal static IcmpArrival? Own(ReadOnlySpan<byte> icmp, ulong token, IcmpArrivalKind kind, IPAddress from)
    {
        var payload = icmp[HeaderSize..];
        return payload.Length >= LeastPayload && BinaryPrimitives.ReadUInt64BigEndian(payload) == token
            ? new IcmpArrival(kind, BinaryPrimitives.ReadInt32BigEndian(payload[8..]), BinaryPrimitives.ReadInt32BigEndian(payload[12..]), from, icmp[0], icmp[1], 0)
            : null;
    }

    private static IcmpArrival? Quoted(ReadOnlySpan<byte> icmp, ulong token, IPAddress from)
    {
        if (SkipIpHeader(icmp[HeaderSize..]) is not { Length: >= HeaderSize } quoted || quoted[0] != EchoRequest)
        {
            return null;
        }

        var mtu = icmp[0] == Unreachable && icmp[1] == FragmentationNeeded ? BinaryPrimitives.ReadUInt16BigEndian(icmp[6..]) : 0;
        return Error(icmp, quoted, token, from, mtu);
    }

    /// <summary>Reads the echo request that an error of either version quotes; null if it is of another token.</summary>
    internal static IcmpArrival? Error(ReadOnlySpan<byte> icmp, ReadOnlySpan<byte> quoted, ulong token, IPAddress from, int mtu)
    {
        var payload = quoted[HeaderSize..];
        var foreign = payload.Length >= 8 && BinaryPrimitives.ReadUInt64BigEndian(payload) != token;
        return foreign
            ? null
            : new IcmpArrival(IcmpArrivalKind.Error, BinaryPrimitives.ReadInt32BigEndian(quoted[4..]), 0, from, icmp[0], icmp[1], mtu);
    }

    private static ReadOnlySpan<byte> SkipIpHeader(ReadOnlySpan<byte> packet)
    {
        const int leastHeader = 20;
        var size = packet.Length < leastHeader ? 0 : (packet[0] & 0x0F) * 4;
        return size < leastHeader || size > packet.Length ? [] : packet[size..];
    }

    // RFC 1071: the ones' complement of the ones' complement sum of the 16-bit words.
    private static ushort Checksum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            sum += BinaryPrimitives.ReadUInt16BigEndian(bytes[i..]);
        }

        sum += bytes.Length % 2 == 1 ? (uint)bytes[^1] << 8 : 0;
        while (sum > 0xFFFF)
        {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }

        return (ushort)~sum;
    }
}
