using System.Text.RegularExpressions;
using Dot2Lab.Compiler;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Running;
using Dot2Lab.Running.Testing;
using Dot2Lab.Text;
using Dot2Lab.Verification;

namespace Dot2Lab.LiveTests;

/// <summary>
/// One guest with many labs at once, each under a prefix of its own: booting is what takes time. A node is named by its
/// namespace, as <c>ecmp.pe1</c>.
/// </summary>
public sealed partial class SampleGuest : IDisposable
{
    // Labs that other tests boot, each for what is peculiar to it.
    private static readonly string[] TestedElsewhere = ["campus", "impaired", "hostile"];

    private readonly LabBench _bench = new();
    private readonly Lazy<RunningLab> _lab;

    private readonly IReadOnlyDictionary<string, LabPlan> _plans = Samples().Concat(LabsOfTests.All)
        .ToDictionary(s => s.Name, s => Compile(s.Name, s.Text), StringComparer.Ordinal);

    /// <summary>Compiles all labs; the guest is booted for the first test that asks, and for none where all are skipped.</summary>
    public SampleGuest() => _lab = new Lazy<RunningLab>(() => _bench.Start(Together([.. _plans.Values]), LabBench.InGuest));

    internal RunningLab Lab => _lab.Value;

    /// <summary>The names of all labs that it runs.</summary>
    internal static IEnumerable<string> Names => Samples().Concat(LabsOfTests.All).Select(s => s.Name).Order(StringComparer.Ordinal);

    /// <summary>Tests some of a lab's policy live: what differs, in words.</summary>
    internal IReadOnlyList<string> Differences(string lab, Func<PolicyProbe, bool>? which = null)
    {
        var probes = _plans[lab].Policy.Probes().Where(which ?? (_ => true)).ToList();
        var results = Lab.Test(probes, new QuietProgress(), CancellationToken.None);
        Assert.NotEmpty(results);
        return [.. results.Where(r => !r.Passed).Select(Describe)];
    }

    /// <summary>The address of a host, in the lab's first family or in the one asked for.</summary>
    internal string Address(string lab, string host, int family = 0) =>
        _plans[lab].Policy.Hosts.Single(h => h.Name == host).Addresses[family].Address.ToString();

    /// <summary>The one way that the prediction sees for a ping, node by node.</summary>
    internal IReadOnlyList<Hop> Trace(string lab, string from, string to)
    {
        var sender = _plans[lab].Policy.Hosts.Single(h => h.Name == from);
        var target = _plans[lab].Policy.Hosts.Single(h => h.Name == to);
        var trace = LabModel.Build(_plans[lab]).Model!.Trace(new ProbePacket(sender.Namespace, target.Addresses[0].Address));
        return Assert.Single(trace.Requests).Hops;
    }

    /// <summary>Ends it.</summary>
    public void Dispose() => _bench.Dispose();

    private static IEnumerable<(string Name, string Text)> Samples() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.dot")
            .Select(path => (Name: Path.GetFileNameWithoutExtension(path), Text: File.ReadAllText(path)))
            .Where(sample => !TestedElsewhere.Contains(sample.Name));

    private static LabPlan Compile(string name, string text)
    {
        var prefixed = GraphStart().Replace(text, $"$0 netns_prefix=\"{name}.\";", 1);
        var result = LabCompiler.Compile(new SourceText(name + ".dot", prefixed));
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message));
        return result.Plan!;
    }

    // Each lab's steps keep their order, so that nothing is used before it is made.
    private static LabPlan Together(IReadOnlyList<LabPlan> plans) => new("samples", "samples.dot")
    {
        Policy = new LabPolicy([], [], [], []),
        Nodes = [.. plans.SelectMany(p => p.Nodes).Select(n => n with { Name = n.Namespace })],
        Steps = [.. plans.SelectMany(p => p.Steps).OrderBy(s => s switch { AddNamespace => 0, AddVethPair => 1, _ => 2 })],
    };

    private static string Describe(LiveResult r) => $"{r.Probe.From} to {r.Probe.To} ({r.Probe.Destination}), {r.PacketSize} bytes: {r.Difference}";

    [GeneratedRegex(@"^(strict )?(di)?graph [^{]*\{", RegexOptions.Multiline)]
    private static partial Regex GraphStart();
}
