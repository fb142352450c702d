using Dot2Lab.Plan;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Running.Commands;
using Dot2Lab.Running.Kernels;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;
using Dot2Lab.Running.State;
using Dot2Lab.Running.Testing;

namespace Dot2Lab.Running;

/// <summary>A lab that is up: what can be done with it.</summary>
public sealed class RunningLab
{
    // Two forward delays of 2 s, and the first messages between the bridges (IEEE 802.1D; 5.9 s measured). Each bridge
    // holds messages back for up to a second, which counts in large rings: 45 bridges took 12 s.
    private static readonly TimeSpan SpanningTreeSettles = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan EachFurtherBridge = TimeSpan.FromSeconds(0.25);
    private const int BridgesAtOnce = 16;

    private readonly ILabEnvironment _environment;

    internal RunningLab(LabJournal journal, LabPlan plan, ILabEnvironment environment)
    {
        Journal = journal;
        Plan = plan;
        _environment = environment;
    }

    /// <summary>What was written down about it.</summary>
    public LabJournal Journal { get; }

    /// <summary>The plan that it was made by.</summary>
    public LabPlan Plan { get; }

    /// <summary>What is not as it should be, though the lab runs.</summary>
    public IReadOnlyList<LabProblem> Warnings => Journal.IsFenced ? [] : [MachineProblems.NotFenced()];

    /// <summary>Sends live probes and proves who received each.</summary>
    /// <param name="probes">What to try: <see cref="LabPolicy.Probes"/>, or a part of it.</param>
    /// <param name="progress">Hears how far it has come.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>A result for each probe, two for one that must pass: a small packet and one of full size.</returns>
    /// <exception cref="LabException">The lab has died.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<LiveResult> Test(IReadOnlyList<PolicyProbe> probes, ILabProgress progress, CancellationToken cancellation)
    {
        AwaitSpanningTree(cancellation);
        using var conversation = Connect(cancellation);
        return new LiveTest(Plan, conversation, progress).Run(probes, cancellation);
    }

    /// <summary>Sends one probe again and watches every interface of the lab meanwhile.</summary>
    /// <param name="result">What is to be looked into.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>Where its request and its reply were seen.</returns>
    /// <exception cref="LabException">The lab has died.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<Sighting> Follow(LiveResult result, CancellationToken cancellation)
    {
        using var conversation = Connect(cancellation);
        return LiveTest.Follow(Plan, result, conversation, cancellation);
    }

    /// <summary>
    /// Runs a command in a node with this process's standard input, output and error; where input and output are a terminal,
    /// the command gets one of its own that follows it.
    /// </summary>
    /// <param name="node">The node, by the name in the DOT file or its namespace's.</param>
    /// <param name="vrf">The VRF or VRF device to bind the command to, or null.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The command's exit code; 128 and the signal's number after a signal, 127 where it was not found.</returns>
    /// <exception cref="LabException">There is no such node or VRF, or the lab has died.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public int Execute(string node, string? vrf, IReadOnlyList<string> command, CancellationToken cancellation) =>
        Execute(node, vrf, command, CommandStreams.Standard, cancellation);

    internal int Execute(string node, string? vrf, IReadOnlyList<string> command, CommandStreams streams, CancellationToken cancellation)
    {
        var found = Find(node);
        var size = Terminal.SizeOf(streams.Output) is null ? null : Terminal.SizeOf(streams.Input);
        var terminal = size is { } s ? new Resize(s.Rows, s.Columns) : null;
        var request = new Execute(found.Namespace, Device(found, vrf), command, Variables(terminal), terminal);
        using var conversation = Connect(cancellation);
        using var remote = new RemoteCommand(conversation, streams);
        return remote.Run(request, cancellation);
    }

    private IConversation Connect(CancellationToken cancellation)
    {
        try
        {
            return _environment.Connect(cancellation);
        }
        catch (IOException exception)
        {
            throw new LabException(_environment.IsAlive()
                ? MachineProblems.AgentFailed(exception.Message)
                : MachineProblems.Died(Journal.Lab, _environment.LogTail()));
        }
    }

    private PlanNode Find(string node) =>
        Plan.Nodes.FirstOrDefault(n => n.Name == node)
        ?? Plan.Nodes.FirstOrDefault(n => n.Namespace == node)
        ?? throw new LabException(MachineProblems.NoSuchNode(Journal.Lab, node, Plan.Nodes.Select(n => n.Name)));

    private static string? Device(PlanNode node, string? vrf) => vrf is null
        ? null
        : node.Vrfs.FirstOrDefault(v => v.Name == vrf || v.Device == vrf)?.Device
            ?? throw new LabException(MachineProblems.NoSuchVrf(node.Name, vrf, node.Vrfs.Select(v => v.Name)));

    // A guest's programs know nothing of the terminal that they are shown on.
    private static Dictionary<string, string> Variables(Resize? terminal) =>
        terminal is not null && Environment.GetEnvironmentVariable("TERM") is { } kind ? new() { ["TERM"] = kind } : [];

    private void AwaitSpanningTree(CancellationToken cancellation)
    {
        var bridges = Plan.Steps.OfType<AddBridge>().Count(b => b.SpanningTree);
        var settled = Journal.UpUtc + SpanningTreeSettles + (EachFurtherBridge * Math.Max(0, bridges - BridgesAtOnce));
        if (bridges > 0 && settled > DateTime.UtcNow)
        {
            cancellation.WaitHandle.WaitOne(settled.Value - DateTime.UtcNow);
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
