using System.Net;
using Dot2Lab.Running.Probing;

namespace Dot2Lab.Tests.Running;

public class FrameReaderTests
{
    private const ulong Token = 0x0123456789ABCDEF;

    [Fact]
    public void An_echo_request_is_read_under_its_labels()
    {
        byte[] labels = [0x00, 0x06, 0x50, 0xFE, 0x00, 0x0C, 0x91, 0x3F]; // 101, not the last; 201, the last; TTL 254 and 63

        var frame = FrameReader.Parse([.. Ethernet(0x88, 0x47), .. labels, .. Ipv4(IcmpEcho.Build(Token, 3, 0, 56))], Token);

        Assert.Equal((IcmpArrivalKind.Request, "101/201", 254), (frame!.Kind, string.Join('/', frame.Labels), frame.Ttl));
    }

    [Fact]
    public void Without_labels_the_time_to_live_is_that_of_IP()
    {
        Assert.Equal(61, FrameReader.Parse([.. Ethernet(0x08, 0x00), .. Ipv4(IcmpEcho.Build(Token, 3, 0, 56))], Token)!.Ttl);
        Assert.Equal(60, FrameReader.Parse([.. Ethernet(0x86, 0xDD), .. Ipv6(Icmp6Echo.Build(Token, 3, 0, 56))], Token)!.Ttl);
    }

    [Fact]
    public void Whatever_else_is_on_the_wire_is_passed_over()
    {
        Assert.Null(FrameReader.Parse([.. Ethernet(0x08, 0x00), .. Ipv4(IcmpEcho.Build(Token + 1, 3, 0, 56))], Token));
        Assert.Null(FrameReader.Parse([.. Ethernet(0x08, 0x06), .. new byte[28]], Token));
        Assert.Null(FrameReader.Parse([.. Ethernet(0x88, 0x47), 0, 6, 0x50], Token));
        Assert.Null(FrameReader.Parse([.. Ethernet(0x88, 0x47), 0, 6, 0x50, 1], Token));
        Assert.Null(FrameReader.Parse(new byte[5], Token));
        Assert.Null(FrameReader.Parse(Ethernet(0x08, 0x00), Token));
    }

    private static byte[] Ethernet(byte high, byte low) => [.. new byte[12], high, low];

    private static byte[] Ipv4(byte[] icmp) =>
        [0x45, 0, 0, 0, 0, 0, 0, 0, 61, 1, 0, 0, .. IPAddress.Loopback.GetAddressBytes(), .. IPAddress.Loopback.GetAddressBytes(), .. icmp];

    private static byte[] Ipv6(byte[] icmp) => [0x60, 0, 0, 0, 0, 0, 58, 60, .. new byte[32], .. icmp];
}
