using Dot2Lab.Compiler;
using Dot2Lab.Running.BringUp;
using Dot2Lab.Running.Netlink;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Running;

/// <summary>What ip(8) would ask of the kernel is what we ask.</summary>
public class IpMessagesTests
{
    /// <summary>Commands, and the bytes that iproute2 6.1 sent for them (strace -e write=all), the number of the message left out and the padding zero.</summary>
    public static TheoryData<string, string> AsSentByIp => new()
    {
        {
            "ip link add name r1 type bridge stp_state 1 forward_delay 200 max_age 600 mcast_snooping 0",
            "5c000000100005060000000000000000"
            + "000000000000000000000000000000000700030072310000340012000a000100627269646765000024000200080005000100000008000100c8000000"
            + "08000300580200000500170000000000"
        },
        {
            "ip link set dev r1 up",
            "20000000100005000000000000000000"
            + "00000000020000000100000001000000"
        },
        {
            "ip addr add 10.0.0.1/24 dev r1",
            "28000000140005060000000000000000"
            + "0218000002000000080002000a000001080001000a000001"
        },
        {
            "ip addr add fd00::1/64 dev r1 nodad",
            "40000000140005060000000000000000"
            + "0a4002000200000014000200fd00000000000000000000000000000114000100fd000000000000000000000000000001"
        },
        {
            "ip link set dev r1 address 02:00:00:00:00:01",
            "2c000000100005000000000000000000"
            + "000000000200000000000000000000000a0001000200000000010000"
        },
        {
            "ip link set dev r1 mtu 1400",
            "28000000100005000000000000000000"
            + "000000000200000000000000000000000800040078050000"
        },
        {
            "ip link set dev lo master r1",
            "28000000100005000000000000000000"
            + "0000000001000000000000000000000008000a0002000000"
        },
        {
            "ip rule add pref 32765 table 255",
            "24000000200005060000000000000000"
            + "02000000ff0000010000000008000600fd7f0000"
        },
        {
            "ip rule del pref 0 table 255",
            "24000000210005000000000000000000"
            + "02000000ff000000000000000800060000000000"
        },
        {
            "ip -6 rule add pref 32765 table 255",
            "24000000200005060000000000000000"
            + "0a000000ff0000010000000008000600fd7f0000"
        },
        {
            "ip route add 10.2.0.0/16 table 1000 metric 5 src 10.0.0.1 via 10.0.0.9 dev r1",
            "4c000000180005060000000000000000"
            + "021000000003000100000000080001000a02000008000f00e80300000800060005000000080007000a000001080005000a0000090800040002000000"
        },
        {
            "ip route add unreachable 0.0.0.0/0 table 10 metric 4278198272",
            "2c000000180005060000000000000000"
            + "020000000a03000700000000080001000000000008000600002000ff"
        },
        {
            "ip route add 10.3.0.0/16 dev r1",
            "2c000000180005060000000000000000"
            + "02100000fe03fd0100000000080001000a0300000800040002000000"
        },
        {
            "ip route add 10.4.0.0/16 nexthop via 10.0.0.7 dev r1 nexthop via 10.0.0.8 dev r1",
            "48000000180005060000000000000000"
            + "02100000fe03000100000000080001000a040000240009001000000002000000080005000a0000071000000002000000080005000a000008"
        },
        {
            "ip route add fd01::/64 via fd00::2 dev r1",
            "4c000000180005060000000000000000"
            + "0a400000fe0300010000000014000100fd01000000000000000000000000000014000500fd0000000000000000000000000000020800040002000000"
        },
        {
            "ip route add fd02::/64 nexthop via fd00::2 dev r1 nexthop via fd00::3 dev r1",
            "6c000000180005060000000000000000"
            + "0a400000fe0300010000000014000100fd0200000000000000000000000000003c0009001c0000000200000014000500fd0000000000000000000000"
            + "000000021c0000000200000014000500fd000000000000000000000000000003"
        },
        {
            "ip route add ::/0 dev r1",
            "38000000180005060000000000000000"
            + "0a000000fe0300010000000014000100000000000000000000000000000000000800040002000000"
        },
        {
            "ip route add unreachable ::/0 table 10 metric 5",
            "38000000180005060000000000000000"
            + "0a0000000a0300070000000014000100000000000000000000000000000000000800060005000000"
        },
        {
            "ip route add 10.9.0.0/16 encap mpls 101/201 via 10.0.0.9 dev r1",
            "4c000000180005060000000000000000"
            + "02100000fe03000100000000080001000a090000100016800c00010000065000000c91000600150001000000080005000a0000090800040002000000"
        },
        {
            "ip -f mpls route add 201 as 301 via inet 10.0.0.9 dev r1",
            "40000000180005060000000000000000"
            + "1c140000fe0300010000000008000100000c9100080013000012d1000a00120002000a00000900000800040002000000"
        },
        {
            "ip -f mpls route add 202 dev r1",
            "2c000000180005060000000000000000"
            + "1c140000fe0300010000000008000100000ca1000800040002000000"
        },
        {
            "ip addr add 127.0.0.2/8 dev lo",
            "28000000140005060000000000000000"
            + "020800fe01000000080002007f000002080001007f000002"
        },
        {
            "ip link add name red type vrf table 1010",
            "40000000100005060000000000000000"
            + "0000000000000000000000000000000008000300726564001800120007000100767266000c00020008000100f2030000"
        },
        {
            "ip route add 10.9.0.0/16 table 10 nexthop encap mpls 16/5000 via 10.0.0.9 dev r1 nexthop encap mpls 17/5000 via 10.0.0.8 dev r1",
            "78000000180005060000000000000000"
            + "021000000a03000100000000080001000a090000540009002800000002000000100016800c0001000001000001388100060015000100000008000500"
            + "0a0000092800000002000000100016800c00010000011000013881000600150001000000080005000a000008"
        },
        {
            "ip route add fd09::/64 table 10 encap mpls 16/5000 via fd00::9 dev r1",
            "64000000180005060000000000000000"
            + "0a4000000a0300010000000014000100fd090000000000000000000000000000100016800c0001000001000001388100060015000100000014000500"
            + "fd0000000000000000000000000000090800040002000000"
        },
        {
            "ip -f mpls route add 203 table 10 dev r1",
            "2c000000180005060000000000000000"
            + "1c1400000a0300010000000008000100000cb1000800040002000000"
        },
        {
            "ip -f mpls route add 204 nexthop as 16 via inet 10.0.0.9 dev r1 nexthop via inet6 fd00::9 dev r1",
            "64000000180005060000000000000000"
            + "1c140000fe0300010000000008000100000cc100400009001c0000000200000008001300000101000a00120002000a00000900002000000002000000"
            + "160012000a00fd0000000000000000000000000000090000"
        },
        {
            "ip rule add pref 100 table 1000",
            "2c000000200005060000000000000000"
            + "020000000000000100000000080006006400000008000f00e8030000"
        },
    };

    [Theory]
    [MemberData(nameof(AsSentByIp))]
    public void A_command_becomes_the_message_that_ip_sends(string command, string bytes)
    {
        var writer = new NetlinkWriter();
        var options = command.StartsWith("ip -6 ", StringComparison.Ordinal) ? 2 : command.StartsWith("ip -f mpls ", StringComparison.Ordinal) ? 3 : 1;
        var words = command.Split(' ');

        IpMessages.Write(writer, string.Join(' ', words[options..]), IpMessages.FamilyOf(words[..options])!.Value, new DeviceNumbers(Number), 0);
        writer.AskForReply();

        Assert.Equal(bytes, Convert.ToHexStringLower(writer.Written));
    }

    [Fact]
    public void Every_command_inside_the_nodes_of_the_samples_needs_no_process_but_those_of_tc()
    {
        var batches = Directory.GetFiles(Repository.PathOf("samples"), "*.dot")
            .Select(file => LabCompiler.Compile(SourceText.FromBytes(file, File.ReadAllBytes(file))).Plan!)
            .SelectMany(plan => BringUpStage.Of(plan.Steps).Last().ToRequest().Lanes.SelectMany(lane => lane))
            .Where(batch => batch.Program is [not "tc", ..])
            .ToList();
        Assert.NotEmpty(batches);

        foreach (var batch in batches)
        {
            var family = IpMessages.FamilyOf(batch.Program)!.Value;
            Assert.All(batch.Lines, line => IpMessages.Write(new NetlinkWriter(), line, family, new DeviceNumbers(_ => 7), 0));
        }
    }

    [Theory]
    [InlineData("netns add a")]
    [InlineData("link add name a netns x type veth peer name b netns y")]
    [InlineData("link set dev r1 netns x")]
    [InlineData("link set dev r1")]
    [InlineData("link set dev r1 up extra")]
    [InlineData("link add name r2 type vrf table many")]
    [InlineData("addr add 10.0.0.1 dev r1")]
    [InlineData("addr add 10.0.0.1/300 dev r1")]
    [InlineData("route add default dev r1")]
    [InlineData("route add 10.0.0.0/8 via fd00::1 dev r1")]
    [InlineData("route add 10.0.0.0/8 via 10.0.0.1 dev r1 onlink")]
    [InlineData("route del 10.0.0.0/8 via 10.0.0.1 dev r1")]
    [InlineData("neigh flush all")]
    public void What_only_ip_understands_is_left_to_it(string line)
    {
        var refusal = Record.Exception(() => IpMessages.Write(new NetlinkWriter(), line, IpMessages.Inet, new DeviceNumbers(Number), 0));

        Assert.True(refusal is FormatException or OverflowException, $"{refusal}");
    }

    [Fact]
    public void An_interface_that_is_not_there_is_named_as_ip_names_it() => Assert.Equal(
        "Cannot find device \"r9\"",
        Assert.Throws<NoSuchDeviceException>(
            () => IpMessages.Write(new NetlinkWriter(), "link set dev r9 up", IpMessages.Inet, new DeviceNumbers(Number), 0)).Message);

    private static uint Number(string device) => device switch { "lo" => 1, "r1" => 2, _ => 0 };
}
