using System.Text;
using System.Text.Json;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Tests.Running;

public class AgentMessageTests
{
    public static TheoryData<AgentMessage> Messages => new(
        new Hello("nonce", 7),
        new Ready(string.Empty),
        new Elsewhere("x"),
        new Cancel(),
        new Failed("why \"quoted\"\nü"),
        new Apply([[new Batch(1, "pe1", ["ip", "-f", "mpls"], ["route add 16 dev red"])], [new Batch(2, null, [], ["net/ipv4/ip_forward=1"])]]),
        new BatchDone(1),
        new BatchFailed(1, 2, "RTNETLINK answers: File exists"),
        new Applied(),
        new Probe(["a", "b"], [new ProbeRequest("a", "10.0.0.1", 56, true)], new ProbePatience(800, 5, 32)),
        new ProbesDecided(17),
        new Follow(["a"], new ProbeRequest("a", "::1", 56, false), new ProbePatience(800)),
        new Followed([new Sighting("a", "eth0", true, false, [101, 201], 64)]),
        new Probed([new ProbeResult(true, ["b"], [new ProbeError("10.0.0.9", "fragmentation needed", 1496)], 1, 250)]),
        new Execute("a", "red", ["printf", "a b"], new Dictionary<string, string> { ["TERM"] = "xterm" }, new Resize(24, 80)),
        new Input(new byte[] { 0, 10, 255 }),
        new InputTaken(),
        new Resize(24, 80),
        new Dot2Lab.Running.Messages.Output(new byte[] { 0, 10, 255 }, true),
        new Exited(137),
        new Capture("a", ["eth0", "lo"]),
        new Captured([new CapturedPacket(1, 1_700_000_000_000_001, true, new byte[] { 0, 10, 255 })]),
        new Inspect(["a"]),
        new Inspected([new NodeState("a", new Dictionary<string, string> { ["lo"] = "unknown" }, [new NodeProcess(7, "sleep 1")])]),
        new Clear(["a"]),
        new Cleared());

    [Theory]
    [MemberData(nameof(Messages))]
    public void Every_message_comes_back_as_it_went_in_one_line(AgentMessage message)
    {
        var line = JsonSerializer.Serialize(message, AgentJson.Default.AgentMessage);

        Assert.DoesNotContain('\n', line);
        Assert.Equal(line, JsonSerializer.Serialize(LineReader.Parse(Encoding.UTF8.GetBytes(line))!, AgentJson.Default.AgentMessage));
        Assert.IsType(message.GetType(), LineReader.Parse(Encoding.UTF8.GetBytes(line)));
    }

    [Fact]
    public void Every_kind_of_message_is_tried()
    {
        var kinds = typeof(AgentMessage).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(AgentMessage)));

        Assert.Equal(kinds.Select(k => k.Name).Order(StringComparer.Ordinal), ((IEnumerable<object[]>)Messages).Select(row => row[0].GetType().Name).Order(StringComparer.Ordinal));
    }
}
