using Dot2Lab.Running.Testing;

namespace Dot2Lab.LiveTests;

public class SampleTests
{
    [UmlTheory]
    [InlineData("netdev11.dot")]
    [InlineData("hello.dot")]
    [InlineData("ring.dot")]
    public void Every_sample_does_what_its_policy_says(string sample)
    {
        using var bench = new LabBench();
        var plan = LabBench.Sample(sample);
        var lab = bench.Start(plan, LabBench.InGuest);

        var results = lab.Test([.. plan.Policy.Probes()], new QuietProgress(), CancellationToken.None);

        Assert.NotEmpty(results);
        Assert.Empty(results.Where(r => !r.Passed).Select(Describe));
    }

    private static string Describe(LiveResult r) => $"{r.Probe.From} to {r.Probe.To} ({r.Probe.Destination}), {r.PacketSize} bytes: {r.Difference}";
}
