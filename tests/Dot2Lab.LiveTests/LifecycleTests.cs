using Dot2Lab.Running;
using Dot2Lab.Running.Commands;
using Dot2Lab.Running.Doctor;
using Dot2Lab.Running.Kernels;
using Dot2Lab.Running.Native;
using Dot2Lab.Running.Uml;

namespace Dot2Lab.LiveTests;

public sealed class LifecycleTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly LabBench _bench = new();
    private readonly string[] _sharedMemory = Directory.GetFileSystemEntries("/dev/shm");

    [UmlFact]
    public void A_lab_outlives_the_program_that_started_it_and_ends_without_a_trace()
    {
        _bench.Start(ReferenceLab.Plain("plain"), LabBench.InGuest);

        var lab = new LabManager(_bench.State).Open("plain");
        Assert.Equal("h1\n", lab.Execute("h1", "echo", "h1").Output);
        Assert.Equal(LabState.Up, Assert.Single(_bench.Manager.List()).State);

        Assert.True(_bench.Manager.Remove("plain"));
        AssertNothingLeft("plain");
        Assert.False(_bench.Manager.Remove("plain"));
    }

    [UmlFact]
    public void A_lab_belongs_to_its_file()
    {
        _bench.Start(ReferenceLab.Plain("plain"), LabBench.InGuest);

        Assert.Equal("D2L0911", Fails(() => _bench.Start(ReferenceLab.Plain("plain"), LabBench.InGuest)).Code);
        var problem = Fails(() => _bench.Manager.Start(
            ReferenceLab.Plain("plain"), "/other/plain.dot", LabBench.InGuest, new QuietProgress(), CancellationToken.None));

        Assert.Equal("D2L0904", problem.Code);
        Assert.Contains(_bench.SourceOf("plain"), problem.Message, StringComparison.Ordinal);
        Assert.Equal("plain", _bench.Manager.FindBySource(_bench.SourceOf("plain")));
        Assert.Equal(LabState.Up, Assert.Single(_bench.Manager.List()).State);
    }

    /// <summary>Where a guest's kernel is killed, as by a machine short of memory, the guest's programs run on as the machine's.</summary>
    [UmlFact]
    public async Task A_guest_that_died_is_seen_leaves_nothing_running_and_makes_way()
    {
        var lab = _bench.Start(ReferenceLab.Plain("plain"), LabBench.InGuest);
        lab.Execute("h1", "sh", "-c", "(while :; do sleep 4717.5; done) <&- >/dev/null 2>&1 &");
        using var none = RawFile.Open("/dev/null", OpenMode.ReadWrite);
        var running = Task.Run(() => lab.Execute("h1", null, ["sleep", "4717"], new CommandStreams(none, none, none), CancellationToken.None));
        Assert.True(SpinWait.SpinUntil(() => lab.Execute("h1", "pgrep", "-x", "-f", "sleep 4717").ExitCode == 0, Patience));
        var guest = _bench.State.FolderOf("plain").GuestPath;
        LibC.Kill(GuestProcesses.Leaders(guest).Single(IsKernel), 9);

        var problem = (await Assert.ThrowsAsync<LabException>(() => running.WaitAsync(Patience))).Problem;
        Assert.Equal("D2L0915", problem.Code);
        Assert.Equal("the guest's kernel was ended by signal 9", problem.Details[^1]);
        Assert.Empty(GuestProcesses.In(guest));
        Assert.Equal(0, HostPrograms.Count("sleep 4717"));
        Assert.Equal(LabState.Died, Assert.Single(_bench.Manager.List()).State);
        Assert.Equal(problem.Details, Fails(() => _bench.Manager.Open("plain")).Details);

        _bench.Start(ReferenceLab.Plain("plain"), LabBench.InGuest);
        Assert.Equal(LabState.Up, Assert.Single(_bench.Manager.List()).State);
        Assert.Equal(0, HostPrograms.Count("sleep 4717"));
    }

    [UmlFact]
    public void Two_labs_run_side_by_side()
    {
        var labs = new[] { "one", "two" }.AsParallel().Select(l => _bench.Start(ReferenceLab.Plain(l), LabBench.InGuest)).ToList();

        Assert.All(labs, lab => Assert.Equal(0, lab.Execute("h1", "ping", "-c", "1", "-W", "2", "10.2.0.1").ExitCode));
        _bench.Manager.Remove("one");
        Assert.Equal("two", Assert.Single(_bench.Manager.List()).Lab);
    }

    [UmlFact]
    public void A_step_that_fails_is_named_and_all_is_rolled_back()
    {
        var broken = FailingKernel.At(new UmlKernel(), "link set dev lo up");

        var problem = Fails(() => _bench.With(broken).Start(
            ReferenceLab.Plain("plain"), _bench.SourceOf("plain"), LabBench.InGuest, new QuietProgress(), CancellationToken.None));

        Assert.Equal("D2L0902", problem.Code);
        Assert.Equal("reference.dot", problem.Source?.File);
        AssertNothingLeft("plain");
    }

    [UmlTheory]
    [InlineData(LabPhase.Boot)]
    [InlineData(LabPhase.Namespaces)]
    [InlineData(LabPhase.Nodes)]
    public void A_signal_rolls_back(LabPhase phase)
    {
        using var signal = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => _bench.Manager.Start(
            ReferenceLab.Plain("plain"), _bench.SourceOf("plain"), LabBench.InGuest, new SignalAt(phase, signal), signal.Token));

        AssertNothingLeft("plain");
    }

    [UmlFact]
    public void A_guest_that_cannot_boot_is_a_problem_with_its_log()
    {
        var options = LabBench.InGuest with { Agent = LabBench.Agent("/no/such/program.dll") };

        var problem = Fails(() => _bench.Start(ReferenceLab.Plain("plain"), options));

        Assert.Equal("D2L0907", problem.Code);
        Assert.Contains(problem.Details, line => line.Contains("/no/such/program.dll", StringComparison.Ordinal));
        AssertNothingLeft("plain");
    }

    [UmlFact]
    public void The_doctor_boots_a_guest_and_tries_all_in_it()
    {
        var guest = Examine(LabBench.InGuest.Agent);

        Assert.Equal((true, null), (guest.RunsPlainLabs, guest.Objection));
        Assert.Matches("^booted in [0-9.]+ s$", guest.Detail);
        AssertNothingLeft("doctor");

        Assert.Contains("it died while it booted", Examine(LabBench.Agent("/no/such/program.dll")).Objection, StringComparison.Ordinal);
        AssertNothingLeft("doctor");
    }

    public void Dispose() => _bench.Dispose();

    private KernelReport Examine(AgentProgram agent) =>
        MachineDoctor.Examine(() => _bench.Manager, agent, CancellationToken.None).Kernels.Single(k => k.Kernel == LabKernelKind.Uml);

    private static bool IsKernel(int process) => LabProcesses.TargetOf($"/proc/{process}/exe") == UmlInstallation.Find()!.Kernel;

    private static LabProblem Fails(Func<object> action) => Assert.Throws<LabException>(action).Problem;

    private void AssertNothingLeft(string lab)
    {
        Assert.Empty(GuestProcesses.In(_bench.State.FolderOf(lab).GuestPath));
        Assert.False(Directory.Exists(_bench.State.FullPath));
        Assert.Equal(_sharedMemory, Directory.GetFileSystemEntries("/dev/shm"));
    }
}
