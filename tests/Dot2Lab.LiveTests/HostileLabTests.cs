namespace Dot2Lab.LiveTests;

/// <summary>Segments of every shape, under names and values as hostile as DOT allows.</summary>
public class HostileLabTests
{
    [UmlFact]
    public void It_does_what_its_policy_says_and_nothing_else()
    {
        const string Trap = "/tmp/dot2lab-was-here";
        using var bench = new LabBench();
        var plan = LabBench.Sample("hostile.dot");
        var lab = bench.Start(plan, LabBench.InGuest);

        var results = lab.Test([.. plan.Policy.Probes()], new QuietProgress(), CancellationToken.None);

        Assert.Empty(results.Where(r => !r.Passed).Select(r => $"{r.Probe.From} to {r.Probe.To}: {r.Difference}"));
        foreach (var node in plan.Nodes)
        {
            var shown = lab.Execute(node.Namespace, "ls", "/sys/class/net").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Empty(node.Interfaces.Select(i => i.Name).Except(shown));
        }

        Assert.False(File.Exists(Trap));
        Assert.NotEqual(0, lab.Execute("r", "ls", Trap).ExitCode);
    }
}
