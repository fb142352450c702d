using System.Diagnostics;
using Dot2Lab.Compiler;
using Dot2Lab.Plan;
using Dot2Lab.Running;
using Dot2Lab.Running.Kernels;
using Dot2Lab.Text;

namespace Dot2Lab.LiveTests;

/// <summary>Labs on this machine's own kernel, with what every kernel has.</summary>
public sealed class HostTests : IDisposable
{
    private const string Prefix = "d2ltest-";

    private readonly LabBench _bench = new();
    private readonly LabPlan _plan = ReferenceLab.Plain("plain", Prefix);

    [RootFact]
    public void A_lab_comes_up_passes_its_test_and_leaves_nothing()
    {
        var before = MachineState.Capture();
        var lab = _bench.Start(_plan, LabBench.OnHost);

        Assert.All(lab.Test([.. _plan.Policy.Probes()], new QuietProgress(), CancellationToken.None), r => Assert.Null(r.Difference));
        Assert.Equal("lo\nto-r\n", lab.Execute("h1", "ls", "/sys/class/net").Output);

        _bench.Manager.Remove("plain");
        Assert.Equal(before, MachineState.Capture());
    }

    [RootFact]
    public void The_campus_needs_neither_vrf_nor_mpls()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "campus.dot"));
        var named = text.Replace("graph campus {", $"graph campus {{ netns_prefix=\"{Prefix}\"", StringComparison.Ordinal);
        var plan = LabCompiler.Compile(new SourceText("campus.dot", named)).Plan!;
        var lab = _bench.Start(plan, LabBench.OnHost);

        var results = lab.Test([.. plan.Policy.Probes()], new QuietProgress(), CancellationToken.None);

        Assert.Empty(results.Where(r => !r.Passed).Select(r => $"{r.Probe.From} to {r.Probe.To}: {r.Difference}"));
        Assert.Equal(
            ["blocking", "forwarding", "forwarding", "forwarding", "forwarding", "forwarding"],
            new[] { "core1", "core2", "core3" }.SelectMany(core => TrunkStates(lab, core)).Order(StringComparer.Ordinal));
    }

    [RootFact]
    public void Auto_takes_this_kernel_if_it_can()
    {
        var lab = _bench.Start(_plan, LabBench.OnHost with { Kernel = null });

        Assert.Equal(LabKernelKind.Host, lab.Journal.Kernel);
    }

    [RootFact]
    public void A_namespace_of_somebody_elses_is_named_and_left_alone()
    {
        Ip("netns", "add", Prefix + "h2");
        try
        {
            var problem = Assert.Throws<LabException>(() => _bench.Start(_plan, LabBench.OnHost)).Problem;

            Assert.Equal("D2L0903", problem.Code);
            Assert.Equal([Prefix + "h2"], MachineState.Capture().Namespaces.Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)));
        }
        finally
        {
            Ip("netns", "del", Prefix + "h2");
        }
    }

    [RootFact]
    public void Each_step_made_to_fail_in_turn_is_rolled_back()
    {
        var before = MachineState.Capture();
        for (var step = 0; step < _plan.Steps.Count; step++)
        {
            var manager = _bench.With(FailingKernel.At(new HostKernel(), step));

            Assert.Throws<LabException>(() => manager.Start(_plan, _bench.SourceOf("plain"), LabBench.OnHost, new QuietProgress(), CancellationToken.None));

            Assert.Equal(before, MachineState.Capture());
            Assert.Empty(_bench.Manager.List());
        }
    }

    [RootFact]
    public void A_process_left_in_a_node_ends_with_the_lab()
    {
        var before = MachineState.Capture();
        var lab = _bench.Start(_plan, LabBench.OnHost);
        lab.Execute("h1", "sh", "-c", "sleep 4713 >/dev/null 2>&1 &");

        _bench.Manager.Remove("plain");

        Assert.Equal(before, MachineState.Capture());
    }

    [RootFact]
    public void A_namespace_that_was_replaced_by_somebody_else_is_left_alone()
    {
        _bench.Start(_plan, LabBench.OnHost);
        Ip("netns", "del", Prefix + "h1");
        Ip("netns", "add", Prefix + "h1");

        _bench.Manager.Remove("plain");

        var left = MachineState.Capture().Namespaces.Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToList();
        Ip("netns", "del", Prefix + "h1");
        Assert.Equal([Prefix + "h1"], left);
    }

    [RootFact]
    public void After_a_reboot_the_names_are_anybodys()
    {
        _bench.Start(_plan, LabBench.OnHost);
        var folder = _bench.State.FolderOf("plain");
        folder.WriteJournal(folder.ReadJournal()! with { BootId = "another" });

        Assert.Equal(LabState.Died, Assert.Single(_bench.Manager.List()).State);
        Assert.True(_bench.Manager.Remove("plain"));

        var left = MachineState.Capture().Namespaces.Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToList();
        left.ForEach(name => Ip("netns", "del", name));
        Assert.Equal(_plan.Nodes.Count, left.Count);
    }

    /// <summary>They may be somebody else's, who is not asked; and whoever is told nothing takes the lab for gone.</summary>
    [RootFact]
    public void Namespaces_of_a_lab_that_is_written_down_nowhere_any_more_are_named_and_left_alone()
    {
        var before = MachineState.Capture();
        _bench.Start(_plan, LabBench.OnHost);
        var folder = _bench.State.FolderOf("plain");
        Array.ForEach(Directory.GetFiles(folder.FullPath, "journal*"), File.Delete);
        _bench.Manager.Sweep();

        var problem = Assert.Throws<LabException>(() => _bench.Manager.Remove("plain")).Problem;
        Assert.Equal("D2L0980", problem.Code);
        Assert.All(_plan.Nodes, n => Assert.Contains(n.Namespace, problem.Message, StringComparison.Ordinal));
        Assert.Equal(problem.Message, Assert.Throws<LabException>(() => _bench.Start(_plan, LabBench.OnHost)).Problem.Message);

        _plan.Nodes.ToList().ForEach(n => Ip("netns", "del", n.Namespace));
        _bench.Manager.Remove("plain");
        Assert.Equal(before, MachineState.Capture());
        Assert.False(Directory.Exists(_bench.State.FullPath));
    }

    public void Dispose() => _bench.Dispose();

    // "2: to-core2@if3: <…> mtu 1500 master br0 state forwarding priority 32 cost 2"
    private static IEnumerable<string> TrunkStates(RunningLab lab, string core) =>
        from line in lab.Execute(core, "bridge", "link").Output.Split('\n')
        where line.Contains(" to-core", StringComparison.Ordinal)
        select line.Split(" state ")[1].Split(' ')[0];

    private static void Ip(params string[] arguments)
    {
        using var process = Process.Start("ip", arguments);
        process.WaitForExit();
    }
}
