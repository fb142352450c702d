using Dot2Lab.Compiler;
using Dot2Lab.Output.Bash;
using Dot2Lab.Running.Agent;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;
using Dot2Lab.Text;

namespace Dot2Lab.LiveTests;

/// <summary>A lab that asks the kernel by itself is the lab that ip(8) would have made, and so are the errors.</summary>
public sealed class NetlinkTests : IDisposable
{
    // All that a plan can have inside its nodes but a spanning tree, whose state is a matter of time.
    private const string Everything = """
        graph everything {
          family=dual  php=explicit
          p1, p2 [role=p]  pe1, pe2 [role=pe]
          pe1 -- p1 -- pe2  pe1 -- p2 -- pe2 [mtu=2000]
          s1, s2, s3 [role=switch, vrf=red]  s1 -- s2 -- s3
          red [role=vrf, table=1010]
          node [vrf=red]
          ce1, ce2 [role=ce]  h1, h2, h3 [role=host]
          h1 -- ce1 -- pe1  ce1 -- pe2
          h2 -- s1  h3 -- s2 [delay="1ms", tail_mac="02:00:00:00:00:03"]  s3 -- ce2 -- pe2
          ce2 [prefixes="192.0.2.0/24 2001:db8:9::/48"]
          subgraph { node [vrf=blue]  b1, b2 [role=host]  b1 -- pe1  b2 -- pe2 }
        }
        """;

    private readonly LabBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [UmlFact]
    public void The_script_by_ip_and_a_run_without_it_make_the_same_kernel_state()
    {
        var lab = _bench.Start(LabCompiler.Compile(new SourceText("everything.dot", Everything)).Plan!, LabBench.InGuest);
        var other = LabCompiler.Compile(new SourceText("other.dot", Everything.Replace("everything {", "other { netns_prefix=\"o.\"", StringComparison.Ordinal))).Plan!;

        // In one go, for the names of the namespaces are seen by nobody else; and away from p1's own devices, for this kernel makes a
        // link under its name here before it moves it.
        string[] nodes = [.. other.Nodes.Select(n => n.Namespace)];
        var outcome = lab.Execute("p1", [
            "unshare", "--net", "bash", "-c", "bash -c \"$1\" other.sh up >/dev/null && shift && exec bash -c \"$@\"", "both",
            BashEmitter.Emit(other, "1.2.3"), KernelState.Ask, "ask", .. nodes,
        ]);

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        var byScript = KernelState.Read(outcome.Output);
        Assert.All(KernelState.Of(lab), node => Assert.Equal(byScript["o." + node.Key].Replace("o.", "", StringComparison.Ordinal), node.Value));
    }

    [RootTheory]
    [InlineData("link set dev lo up", "link set dev x1 up")]
    [InlineData("addr add 10.0.0.1/24 dev lo", "addr add 10.0.0.2/24 dev lo", "addr add 10.0.0.1/24 dev lo")]
    [InlineData("link add name b1 type bridge stp_state 0", "link set dev b1 mtu 20", "link set dev b1 mtu 99999999")]
    [InlineData("link set dev lo up", "link add name b1 type bridge stp_state 0", "link set dev b1 up", "link add name b1 type bridge stp_state 0")]
    [InlineData("link set dev lo up", "route add 10.1.0.0/16 via 10.0.0.9 dev lo", "addr add 10.0.0.1/24 dev lo")]
    [InlineData("link set dev lo up", "route add 10.1.0.1/16 dev lo")]
    [InlineData("rule add pref 7 table 9", "rule del pref 8 table 9")]
    [InlineData("link set dev lo up", "route add 10.1.0.0/16 dev lo nonsense", "route add 10.2.0.0/16 dev lo")]
    [InlineData("link set dev lo up", "route add unreachable 10.1.0.0/16 metric 7", "route del 10.1.0.0/16 metric 7", "route del 10.1.0.0/16 metric 7")]
    public void A_refusal_names_the_line_and_the_reason_that_ip_names(params string[] lines)
    {
        var own = Refusal(new Batch(3, null, ["ip"], lines));

        Assert.NotNull(own);
        Assert.Equal(Refusal(new Batch(3, null, ["env", "ip"], lines)), own);
    }

    [RootFact]
    public void More_routes_than_one_message_holds_are_all_there_and_a_wrong_one_among_them_is_found()
    {
        string[] lines = ["link set dev lo up", .. Enumerable.Range(0, 1000).Select(i => $"route add 10.{i / 250}.{i % 250}.0/24 dev lo")];

        Assert.Null(Refusal(new Batch(0, null, ["ip"], lines)));

        lines[777] = lines[555];
        Assert.Equal(new BatchFailed(0, 778, "RTNETLINK answers: File exists"), Refusal(new Batch(0, null, ["ip"], lines)));
    }

    [RootFact]
    public void Each_batch_of_a_lane_is_carried_out_in_its_own_namespace()
    {
        string[] names = ["d2ltest-lane-a", "d2ltest-lane-b"];
        Batch Bridge(int number, string name) => new(number, name, ["ip"], ["link add name b1 type bridge"]);
        using var conversation = new LocalConversation();
        try
        {
            conversation.Send(
                new Apply([[new(0, null, ["ip"], [.. names.Select(n => $"netns add {n}")]), .. names.Select((n, i) => Bridge(1 + i, n)), Bridge(3, names[0])]]),
                CancellationToken.None);

            Assert.Equal(
                [new BatchDone(0), new BatchDone(1), new BatchDone(2), new BatchFailed(3, 1, "RTNETLINK answers: File exists")],
                Enumerable.Range(0, 4).Select(_ => conversation.Receive(CancellationToken.None)!));
        }
        finally
        {
            conversation.Send(new Clear(names), CancellationToken.None);
            Assert.IsType<Cleared>(conversation.Receive(CancellationToken.None));
        }
    }

    // Another program's name in front keeps the batch from being anything but a process.
    private static BatchFailed? Refusal(Batch batch)
    {
        BatchFailed? refusal = null;
        NetworkNamespace.RunInNew(() => refusal = BatchRunner.Run(batch));
        return refusal;
    }
}
