using Dot2Lab.Plan;
using Dot2Lab.Running;
using Dot2Lab.Running.Userns;

namespace Dot2Lab.LiveTests;

/// <summary>Labs in a user namespace of this machine's kernel: no root, no guest.</summary>
public sealed class UsernsTests : IDisposable
{
    private readonly LabBench _bench = new();
    private readonly LabPlan _plan = ReferenceLab.Plain("plain");

    [UsernsFact]
    public void A_lab_comes_up_passes_its_test_and_leaves_nothing()
    {
        var before = MachineState.Capture();
        var lab = _bench.Start(_plan, LabBench.InUserNamespace);

        Assert.All(lab.Test([.. _plan.Policy.Probes()], new QuietProgress(), CancellationToken.None), r => Assert.Null(r.Difference));
        Assert.Equal("lo\nto-r\n", lab.Execute("h1", "ls", "/sys/class/net").Output);
        Assert.Equal(before, MachineState.Capture());

        _bench.Manager.Remove("plain");
        Assert.False(Directory.Exists(_bench.State.FullPath));
    }

    [UsernsFact]
    public void What_was_left_running_in_a_node_ends_with_the_lab_however_it_hides()
    {
        var lab = _bench.Start(_plan, LabBench.InUserNamespace);
        lab.Execute("h1", "sh", "-c", "cd /; setsid sh -c 'sleep 4711.7 & sleep 4712.7' >/dev/null 2>&1 &");
        Assert.Equal(2, HostPrograms.Count("sleep 471"));

        _bench.Manager.Remove("plain");
        Assert.Equal(0, HostPrograms.Count("sleep 471"));
    }

    [UsernsFact]
    public void A_lab_whose_agent_was_killed_has_died_and_makes_way()
    {
        _bench.Start(_plan, LabBench.InUserNamespace);
        new NamespaceHolder(new HolderFolder(_bench.State.FolderOf("plain").GuestPath)).End();

        Assert.Equal(LabState.Died, Assert.Single(_bench.Manager.List()).State);
        Assert.Equal("D2L0915", Assert.Throws<LabException>(() => _bench.Manager.Open("plain")).Problem.Code);

        _bench.Start(_plan, LabBench.InUserNamespace);
        Assert.Equal(LabState.Up, Assert.Single(_bench.Manager.List()).State);
    }

    [UsernsFact]
    public void A_lab_of_which_nothing_is_written_down_any_more_is_still_taken_down()
    {
        var lab = _bench.Start(_plan, LabBench.InUserNamespace);
        lab.Execute("h1", "sh", "-c", "sleep 4713.7 <&- >/dev/null 2>&1 &");
        var folder = _bench.State.FolderOf("plain").FullPath;
        File.Delete(Path.Combine(folder, "plan.json"));
        Assert.Equal("D2L0913", Assert.Throws<LabException>(() => _bench.Manager.Open("plain")).Problem.Code);
        Array.ForEach(Directory.GetFiles(folder), File.Delete);

        Assert.True(_bench.Manager.Remove("plain"));
        Assert.Equal(0, HostPrograms.Count("sleep 4713.7"));
        Assert.False(Directory.Exists(_bench.State.FullPath));
    }

    [UsernsFact]
    public void Labs_with_the_same_nodes_run_side_by_side()
    {
        var labs = new[] { "one", "two" }.Select(l => _bench.Start(ReferenceLab.Plain(l), LabBench.InUserNamespace)).ToList();
        _bench.Manager.Remove("one");

        Assert.Equal(0, labs[1].Execute("h1", "ping", "-c", "1", "-W", "2", "10.2.0.1").ExitCode);
    }

    [UsernsFact]
    public void An_agent_that_cannot_start_is_a_problem_with_its_log()
    {
        var options = LabBench.InUserNamespace with { Agent = LabBench.Agent("/no/such/program.dll") };

        var problem = Assert.Throws<LabException>(() => _bench.Start(_plan, options)).Problem;

        Assert.Equal("D2L0950", problem.Code);
        Assert.Contains(problem.Details, line => line.Contains("/no/such/program.dll", StringComparison.Ordinal));
        Assert.Empty(_bench.Manager.List());
    }

    public void Dispose() => _bench.Dispose();
}
