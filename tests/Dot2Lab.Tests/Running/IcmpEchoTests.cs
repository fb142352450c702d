using System.Buffers.Binary;
using System.Net;
using Dot2Lab.Running.Probing;

namespace Dot2Lab.Tests.Running;

public class IcmpEchoTests
{
    private const ulong Token = 0x0123456789ABCDEF;

    [Fact]
    public void A_request_is_known_again_where_it_arrives()
    {
        var arrival = IcmpEcho.Parse(InIp(IcmpEcho.Build(Token, 70000, 2, 56)), Token);

        Assert.Equal(new IcmpArrival(IcmpArrivalKind.Request, 70000, 2, IPAddress.Parse("10.0.0.1"), 8, 0, 0), arrival);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(57)]
    [InlineData(1472)]
    public void Size_and_checksum_are_right(int payload)
    {
        var packet = IcmpEcho.Build(Token, 1, 0, payload);

        Assert.Equal(8 + payload, packet.Length);
        Assert.Equal(0xFFFF, OnesComplementSum(packet));
    }

    [Fact]
    public void A_reply_is_known_again()
    {
        var packet = IcmpEcho.Build(Token, 5, 1, 56);
        packet[0] = 0;

        Assert.Equal(IcmpArrivalKind.Reply, IcmpEcho.Parse(InIp(packet), Token)?.Kind);
    }

    [Fact]
    public void An_error_is_known_by_what_it_quotes()
    {
        var error = new byte[8].Concat(InIp(IcmpEcho.Build(Token, 70000, 1, 56))).ToArray();
        (error[0], error[1]) = (3, 4);
        BinaryPrimitives.WriteUInt16BigEndian(error.AsSpan(6), 1496);

        Assert.Equal(
            new IcmpArrival(IcmpArrivalKind.Error, 70000, 0, IPAddress.Parse("10.0.0.1"), 3, 4, 1496), IcmpEcho.Parse(InIp(error), Token));
        Assert.Equal(70000, IcmpEcho.Parse(InIp(error[..36]), Token)?.Probe);
    }

    [Fact]
    public void What_is_not_ours_is_not_seen()
    {
        Assert.Null(IcmpEcho.Parse(InIp(IcmpEcho.Build(Token + 1, 1, 0, 56)), Token));
        Assert.Null(IcmpEcho.Parse([], Token));
        Assert.Null(IcmpEcho.Parse(new byte[20], Token));
        Assert.Null(IcmpEcho.Parse(InIp([8, 0, 0, 0, 0, 0, 0, 1]), Token));
    }

    [Fact]
    public void Any_cut_packet_is_harmless()
    {
        var error = new byte[] { 11, 0, 0, 0, 0, 0, 0, 0 }.Concat(InIp(IcmpEcho.Build(Token, 7, 0, 56))).ToArray();
        var packet = InIp(error);

        Assert.All(Enumerable.Range(0, packet.Length), length => _ = IcmpEcho.Parse(packet.AsSpan(0, length), Token));
    }

    private static byte[] InIp(byte[] payload)
    {
        var header = new byte[20];
        header[0] = 0x45;
        IPAddress.Parse("10.0.0.1").TryWriteBytes(header.AsSpan(12), out _);
        return [.. header, .. payload];
    }

    private static int OnesComplementSum(byte[] packet)
    {
        var even = packet.Length % 2 == 0 ? packet : packet.Append((byte)0).ToArray();
        var sum = Enumerable.Range(0, even.Length / 2).Sum(i => BinaryPrimitives.ReadUInt16BigEndian(even.AsSpan(2 * i)));
        while (sum > 0xFFFF)
        {
            sum = (sum & 0xFFFF) + (sum >> 16);
        }

        return sum;
    }
}
