using Dot2Lab.Plan.Policy;
using Dot2Lab.Running.Testing;

namespace Dot2Lab.LiveTests;

/// <summary>The sample with bad links: everything arrives in spite of them, and as late as they say.</summary>
public class ImpairedTests
{
    [UmlFact]
    public void Each_direction_of_a_link_is_as_bad_as_it_is_said_to_be()
    {
        using var bench = new LabBench();
        var plan = LabBench.Sample("impaired.dot");
        var lab = bench.Start(plan, LabBench.InGuest);

        var results = lab.Test([.. plan.Policy.Probes()], new QuietProgress(), CancellationToken.None);

        Assert.Empty(results.Where(r => !r.Passed).Select(r => $"{r.Probe.From} to {r.Probe.To}: {r.Difference}"));

        // 120 ms to the ship and 20 ms back; 5 ms each way to the mast. The lower bounds are exact, the upper ones leave room for a slow machine.
        Assert.InRange(RoundTripMilliseconds(results, "hq", "ship"), 135, 400);
        Assert.InRange(RoundTripMilliseconds(results, "hq", "mast"), 10, 120);
        Assert.Contains("delay 20ms", lab.Execute("ce2", "tc", "qdisc", "show", "dev", "to-pe2").Output, StringComparison.Ordinal);
        Assert.Contains("delay 120ms  4ms", lab.Execute("pe2", "tc", "qdisc", "show", "dev", "to-ce2").Output, StringComparison.Ordinal);
        Assert.Contains("loss 1% rate 2Mbit", lab.Execute("ce3", "tc", "qdisc", "show", "dev", "to-pe3").Output, StringComparison.Ordinal);
    }

    private static double RoundTripMilliseconds(IReadOnlyList<LiveResult> results, string from, string to) => results
        .Where(r => r.Probe is PolicyProbe { IsHostPair: true } && r.Probe.From == from && r.Probe.To == to)
        .Min(r => r.Seen.RoundTripMicroseconds!.Value) / 1000.0;
}
