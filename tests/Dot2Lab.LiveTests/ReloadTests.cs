using Dot2Lab.Compiler;
using Dot2Lab.Plan;
using Dot2Lab.Running;
using Dot2Lab.Running.Kernels;
using Dot2Lab.Text;

namespace Dot2Lab.LiveTests;

/// <summary>A running lab is brought in line with its file.</summary>
public sealed class ReloadTests : IDisposable
{
    private const string Before = """
        graph lab {
          family=dual
          p [role=p]  pe1, pe2 [role=pe]  pe1 -- p -- pe2
          node [vrf=red]
          ce1, ce2 [role=ce]  sw [role=switch]  h1, h2, h3, h4 [role=host]
          h1 -- ce1 -- pe1
          h2 -- sw  h3 -- sw  sw -- ce2 -- pe2
          h4 -- ce2 [delay="1ms"]
        }
        """;

    // A customer comes, a host goes, a site changes its PE; a link, a host and an address are not what they were.
    private const string After = """
        graph lab {
          family=dual  php=explicit
          p [role=p]  pe1, pe2 [role=pe]  pe1 -- p -- pe2 [mtu=2000]  pe1 -- pe2 [cost=30]
          subgraph { node [vrf=blue]  b1, b2 [role=host]  b1 -- pe1  b2 -- pe2 }
          node [vrf=red]
          ce1, ce2 [role=ce]  sw [role=switch]  h1, h2, h3 [role=host]
          h1 -- ce1 -- pe2
          h2 -- sw [tail_mac="02:00:00:00:00:02"]  h3 -- sw  sw -- ce2 -- pe2
          ce2 [prefixes="192.0.2.0/24"]
          h3 [ip="10.0.77.3/24", sysctl="net.ipv4.conf.all.log_martians=1"]
        }
        """;

    private readonly LabBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [UmlFact]
    public void A_changed_lab_is_what_a_fresh_start_gives_and_the_rest_of_it_is_left_alone()
    {
        var lab = _bench.Start(Plan(Before), LabBench.InGuest);
        var first = KernelState.Of(lab);
        lab.Execute("p", "ping", "-c", "1", "-W", "2", "10.255.0.1");
        StartSleeping(lab, "p", "h1", "h4");

        lab = Reload(After);
        AssertSame(Fresh(After), KernelState.Of(lab));
        Assert.Equal("p h1", Sleeping(lab, "p", "h1"));
        AssertPasses(lab);

        lab = Reload(Before);
        AssertSame(first, KernelState.Of(lab));
        AssertPasses(lab);
    }

    [UmlFact]
    public void A_change_that_fails_or_is_given_up_is_taken_back()
    {
        var lab = _bench.Start(Plan(Before), LabBench.InGuest);
        var before = KernelState.Of(lab);
        StartSleeping(lab, "p");

        var refusing = FailingKernel.At(new UmlKernel(), "addr add 10.0.77.3/24 dev to-sw");
        var problem = Assert.Throws<LabException>(() => Reload(_bench.With(refusing), After)).Problem;
        Assert.Equal(("D2L0971", "lab.dot"), (problem.Code, problem.Source?.File));
        AssertSame(before, KernelState.Of(_bench.Manager.Open("lab")));

        using var signal = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            _bench.Manager.Reload(Plan(After), _bench.SourceOf("lab"), null, new SignalAt(LabPhase.Nodes, signal), signal.Token));
        AssertSame(before, KernelState.Of(_bench.Manager.Open("lab")));

        Assert.Equal("p", Sleeping(_bench.Manager.Open("lab"), "p"));
        AssertPasses(_bench.Manager.Open("lab"));
        Assert.Equal("D2L0970", Assert.Throws<LabException>(() => _bench.Manager.Reload(
            Plan(After), _bench.SourceOf("lab"), LabKernelKind.Host, new QuietProgress(), CancellationToken.None)).Problem.Code);
    }

    private static LabPlan Plan(string dot) => LabCompiler.Compile(new SourceText("lab.dot", dot)).Plan!;

    private RunningLab Reload(string dot) => Reload(_bench.Manager, dot);

    private RunningLab Reload(LabManager manager, string dot) =>
        manager.Reload(Plan(dot), _bench.SourceOf("lab"), null, new QuietProgress(), CancellationToken.None).Lab;

    private IReadOnlyDictionary<string, string> Fresh(string dot)
    {
        var state = KernelState.Of(_bench.Start(Plan(dot) with { Lab = "fresh" }, LabBench.InGuest));
        _bench.Manager.Remove("fresh");
        return state;
    }

    private static void AssertSame(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        var differences = expected.SelectMany(node =>
            Without(node.Value, actual[node.Key], '-').Concat(Without(actual[node.Key], node.Value, '+')).Select(line => $"{node.Key}: {line}"));
        Assert.True(!differences.Any(), string.Join('\n', differences));
    }

    private static IEnumerable<string> Without(string state, string other, char mark) => state.Split('\n').Except(other.Split('\n')).Select(l => mark + l);

    private static void AssertPasses(RunningLab lab) =>
        Assert.DoesNotContain(lab.Test([.. lab.Plan.Policy.Probes()], new QuietProgress(), CancellationToken.None), r => !r.Passed);

    private static void StartSleeping(RunningLab lab, params string[] nodes) =>
        Assert.All(nodes, node => Assert.Equal(0, lab.Execute(node, "sh", "-c", "sleep 4713 <&- >/dev/null 2>&1 &").ExitCode));

    // A process is in the namespace that it was started in, so a node that was made anew has none.
    private static string Sleeping(RunningLab lab, params string[] nodes) => string.Join(' ', nodes.Where(node =>
        lab.Execute(node, "sh", "-c", "ip netns pids \"$0\" | xargs -r ps -o args= -p | grep -q 'sleep 4713'", node).ExitCode == 0));
}
