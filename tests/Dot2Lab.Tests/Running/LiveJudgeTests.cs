using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Testing;

namespace Dot2Lab.Tests.Running;

public class LiveJudgeTests
{
    [Theory]
    [InlineData(true, true, "b", null)]
    [InlineData(true, false, "b", "arrived at b, but no reply came back")]
    [InlineData(true, false, "", "never arrived")]
    [InlineData(true, true, "c", "received by c, not only by b")]
    [InlineData(true, true, "b c", "received by c, not only by b")]
    [InlineData(false, false, "", null)]
    [InlineData(false, true, "c", null)]
    [InlineData(false, false, "b", "must not arrive, but b received it")]
    [InlineData(false, true, "b c", "must not arrive, but b received it")]
    public void Who_received_it_decides(bool reach, bool replied, string receivers, string? difference)
    {
        var probe = new PolicyProbe("a", "b", new IpAddress(IpFamily.V4, 1), new PolicyVerdict(reach, "test"), IsHostPair: true);
        var seen = new ProbeResult(replied, receivers.Split(' ', StringSplitOptions.RemoveEmptyEntries), [], 1, null);

        Assert.Equal(difference, LiveJudge.Difference(probe, seen));
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "must not be answered, but b received it and a reply came back")]
    public void Where_routes_go_one_way_only_an_answer_is_wrong(bool replied, string? difference)
    {
        var verdict = new PolicyVerdict(false, "test") { MayArrive = true };
        var probe = new PolicyProbe("a", "b", new IpAddress(IpFamily.V4, 1), verdict, IsHostPair: true);

        Assert.Equal(difference, LiveJudge.Difference(probe, new ProbeResult(replied, ["b"], [], 1, null)));
    }

    [Fact]
    public void Errors_on_the_way_are_told()
    {
        var probe = new PolicyProbe("a", "b", new IpAddress(IpFamily.V4, 1), new PolicyVerdict(true, "test"), IsHostPair: true);
        var seen = new ProbeResult(
            false, [], [new ProbeError("10.0.0.1", "fragmentation needed", 1496), new ProbeError(null, "message too long", null)], 3, null);

        Assert.Equal("never arrived (fragmentation needed at MTU 1496, says 10.0.0.1; message too long)", LiveJudge.Difference(probe, seen));
    }
}
