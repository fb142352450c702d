using System.Buffers.Binary;
using System.Net;

namespace Dot2Lab.Running.Probing;

/// <summary>
/// The same as <see cref="IcmpEcho"/> for IPv6 (RFC 4443). A raw socket gets these without the IP header, and the kernel
/// writes the checksum (RFC 3542, section 3.1).
/// </summary>
internal static class Icmp6Echo
{
    private const int HeaderSize = 8;
    private const int IpHeaderSize = 40;
    private const byte Unreachable = 1;
    private const byte PacketTooBig = 2;
    private const byte TimeExceeded = 3;
    private const byte ParameterProblem = 4;
    private const byte EchoRequest = 128;
    private const byte EchoReply = 129;

    /// <summary>Builds an echo request.</summary>
    internal static byte[] Build(ulong token, int probe, int attempt, int payloadSize)
    {
        var packet = new byte[HeaderSize + Math.Max(payloadSize, IcmpEcho.LeastPayload)];
        packet[0] = EchoRequest;
        IcmpEcho.Fill(packet, token, probe, attempt);
        return packet;
    }

    /// <summary>Reads a packet as a raw socket gets it; null if it is not about a probe of this token.</summary>
    internal static IcmpArrival? Parse(ReadOnlySpan<byte> icmp, IPAddress from, ulong token) => icmp.Length < HeaderSize ? null : icmp[0] switch
    {
        EchoRequest => IcmpEcho.Own(icmp, token, IcmpArrivalKind.Request, from),
        EchoReply => IcmpEcho.Own(icmp, token, IcmpArrivalKind.Reply, from),
        Unreachable or PacketTooBig or TimeExceeded or ParameterProblem => Quoted(icmp, token, from),
        _ => null,
    };

    /// <summary>An error in words.</summary>
    internal static string Describe(byte type, byte code) => (type, code) switch
    {
        (Unreachable, 0) => "network unreachable",
        (Unreachable, 1) => "administratively prohibited",
        (Unreachable, 3) => "host unreachable",
        (PacketTooBig, _) => "packet too big",
        (TimeExceeded, _) => "hop limit exceeded",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ICMPv6 type {type} code {code}"),
    };

    private static IcmpArrival? Quoted(ReadOnlySpan<byte> icmp, ulong token, IPAddress from)
    {
        if (icmp.Length < HeaderSize + IpHeaderSize + HeaderSize || icmp[HeaderSize + IpHeaderSize] != EchoRequest)
        {
            return null;
        }

        var mtu = icmp[0] == PacketTooBig ? BinaryPrimitives.ReadInt32BigEndian(icmp[4..]) : 0;
        return IcmpEcho.Error(icmp, icmp[(HeaderSize + IpHeaderSize)..], token, from, mtu);
    }
}
