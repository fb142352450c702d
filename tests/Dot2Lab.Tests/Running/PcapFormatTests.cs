using Dot2Lab.Running.Capturing;
using Dot2Lab.Running.Messages;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Running;

/// <summary>What is written is what tcpdump and wireshark read.</summary>
public sealed class PcapFormatTests : IDisposable
{
    // Labels 1002 and 201 over an IPv4 echo request from 10.0.0.1 to 10.0.0.2.
    private static readonly byte[] Packet = Convert.FromHexString(
        "020000000002020000000001" + "8847" + "003EA040" + "000C9140"
        + "4500001C000040004001" + "26DF" + "0A000001" + "0A000002" + "0800F7FF00000000");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("eth0")]
    [InlineData("eth0", "eth1")]
    public void Tcpdump_reads_it(params string[] interfaces)
    {
        Write("t.pcap", interfaces);

        var run = ProgramRun.Of(_folder.Path, new Dictionary<string, string?> { ["TZ"] = "UTC" }, "tcpdump", "-n", "-tttt", "-r", "t.pcap");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2023-11-14 22:13:20.000007 MPLS (label 1002, tc 0, ttl 64) (label 201, tc 0, [S], ttl 64) IP 10.0.0.1 > 10.0.0.2: ICMP echo request", run.Output);
    }

    [Fact]
    public void With_several_interfaces_each_has_its_name_and_each_packet_its_interface()
    {
        Write("t.pcapng", "eth0", "eth1");
        var blocks = Blocks(File.ReadAllBytes(Path.Combine(_folder.Path, "t.pcapng"))).ToList();

        Assert.Equal([0x0A0D0D0Au, 1u, 1u, 6u], blocks.Select(b => BitConverter.ToUInt32(b)));
        Assert.Equal("eth1"u8, blocks[2].AsSpan(20, 4));
        Assert.Equal(1u, BitConverter.ToUInt32(blocks[3], 8));
    }

    private void Write(string name, params string[] interfaces)
    {
        using var file = File.Create(Path.Combine(_folder.Path, name));
        using var output = new PacketFile(file);
        output.Begin(interfaces);
        output.Take([new CapturedPacket(interfaces.Length - 1, 1_700_000_000_000_007, true, Packet)]);
    }

    // Each block says its length at both ends.
    private static IEnumerable<byte[]> Blocks(byte[] file)
    {
        for (var at = 0; at < file.Length;)
        {
            var length = BitConverter.ToInt32(file, at + 4);
            Assert.Equal(length, BitConverter.ToInt32(file, at + length - 4));
            yield return file[at..(at + length)];
            at += length;
        }
    }
}
