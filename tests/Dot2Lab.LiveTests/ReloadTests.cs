using System.Diagnostics;
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

    // What every kernel has: a host that forwards no more, which takes other parameters with it, one that comes and one that goes.
    private const string PlainBefore = """
        graph lab { netns_prefix="d2lreload-"
          family=dual  r1, r2 [role=router]  sw [role=switch]  h1, h2, h3, h4 [role=host]
          h1 -- r1 -- sw -- r2 -- h2  h3 -- sw  h4 -- r1
          h1 [sysctl="net.ipv4.ip_forward=1"]
        }
        """;

    private const string PlainAfter = """
        graph lab { netns_prefix="d2lreload-"
          family=dual  r1, r2 [role=router]  sw [role=switch]  h1, h2, h3, h5 [role=host]
          h1 -- r1 -- sw -- r2 -- h2 [mtu=1400]  h3 -- sw [tail_mac="02:00:00:00:00:03"]  h5 -- r2
          h2 [sysctl="net.ipv4.ip_forward=1"]
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
        AssertSame(Fresh(After, LabBench.InGuest), KernelState.Of(lab));
        Assert.Equal("p h1", Sleeping(lab, "p", "h1"));
        AssertPasses(lab);

        lab = Reload(Before);
        AssertSame(first, KernelState.Of(lab));
        AssertPasses(lab);
    }

    [RootFact]
    public void On_this_kernel_too_a_change_gives_what_a_fresh_start_gives() => AssertChangesAsFresh(LabBench.OnHost);

    [UsernsFact]
    public void In_a_user_namespace_too_a_change_gives_what_a_fresh_start_gives() => AssertChangesAsFresh(LabBench.InUserNamespace);

    private void AssertChangesAsFresh(LabOptions options)
    {
        var fresh = Fresh(PlainAfter, options);
        var lab = _bench.Start(Plan(PlainBefore), options);
        var first = Settled(lab);
        StartSleeping(lab, "r1");

        lab = Reload(PlainAfter);
        AssertSame(fresh, Settled(lab));
        Assert.Equal("r1", Sleeping(lab, "r1"));
        AssertPasses(lab);

        AssertSame(first, Settled(Reload(PlainBefore)));
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

    private IReadOnlyDictionary<string, string> Fresh(string dot, LabOptions options)
    {
        var state = Settled(_bench.Start(Plan(dot) with { Lab = "fresh" }, options));
        _bench.Manager.Remove("fresh");
        return state;
    }

    // A kernel takes up to a second to tell the other end of a link that this one is up.
    private static IReadOnlyDictionary<string, string> Settled(RunningLab lab)
    {
        var state = KernelState.Of(lab);
        for (var start = Stopwatch.GetTimestamp(); state.Values.Any(IsUnsettled) && Stopwatch.GetElapsedTime(start).TotalSeconds < 10; state = KernelState.Of(lab))
        {
            Thread.Sleep(100);
        }

        return state;
    }

    private static bool IsUnsettled(string state) =>
        state.Contains("operstate=DOWN", StringComparison.Ordinal) || state.Contains("MULTICAST UP]", StringComparison.Ordinal);

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
        lab.Execute(node, "sh", "-c", "ip netns pids $(ip netns identify) | xargs -r ps -o args= -p | grep -q 'sleep 4713'").ExitCode == 0));
}
