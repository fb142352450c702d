using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Testing;
using Dot2Lab.Tests.Compiler;

namespace Dot2Lab.Tests.Running;

public class ImpairmentTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData("10ms", 10)]
    [InlineData("1.5s", 1500)]
    [InlineData("2sec", 2000)]
    [InlineData("500us", 0.5)]
    [InlineData("500", 0.5)]
    public void Delays_are_read_in_tcs_units(string? delay, double milliseconds) =>
        Assert.Equal(milliseconds, Impairment.Milliseconds(delay));

    [Theory]
    [InlineData("800", 800)]
    [InlineData("10bit", 10)]
    [InlineData("10kbit", 10_000)]
    [InlineData("1.5Mbit", 1_500_000)]
    [InlineData("1kibit", 1024)]
    [InlineData("10bps", 80)]
    [InlineData("1mbps", 8_000_000)]
    [InlineData("1gibps", 8.0 * (1 << 30))]
    public void Rates_are_read_in_tcs_units(string rate, double bits) => Assert.Equal(bits, Impairment.BitsPerSecond(rate));

    [Fact]
    public void Nothing_impaired_asks_for_nothing_more() =>
        Assert.Equal(new ProbePatience(400), Impairment.PatienceFor(CompileHelper.Plan("graph { a, b [role=host] a -- b }"), 400));

    [Fact]
    public void Losses_are_outlived_by_more_attempts()
    {
        var patience = Impairment.PatienceFor(CompileHelper.Plan("graph { a, b [role=host] a -- b [loss=\"10%\"] }"), 400);

        // Four times out of an interface that loses one packet in ten: 34% are lost, and of 13 in a row one in a million.
        Assert.Equal((400, 13), (patience.Milliseconds, patience.Attempts));
    }

    [Fact]
    public void Slow_links_get_few_packets_at_a_time_and_the_time_they_need()
    {
        var patience = Impairment.PatienceFor(CompileHelper.Plan("graph { a, b [role=host] a -- b [rate=\"1mbit\"] }"), 400);

        Assert.Equal((400 + 819, 32), (patience.Milliseconds, patience.Window));
    }
}
