using Dot2Lab.Plan;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Running.Capturing;
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

    // What holds a lab ends a moment after the agent in it.
    private static readonly TimeSpan DeathPatience = TimeSpan.FromMilliseconds(500);

    private static readonly Dictionary<string, string> NoVariables = [];

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
        return Converse(conversation => new LiveTest(Plan, conversation, progress).Run(probes, cancellation), cancellation);
    }

    /// <summary>Sends one probe again and watches every interface of the lab meanwhile.</summary>
    /// <param name="result">What is to be looked into.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>Where its request and its reply were seen.</returns>
    /// <exception cref="LabException">The lab has died.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<Sighting> Follow(LiveResult result, CancellationToken cancellation) =>
        Converse(conversation => LiveTest.Follow(Plan, result, conversation, cancellation), cancellation);

    /// <summary>
    /// Runs a command in a node with this process's standard input, output and error; where input and output are a terminal,
    /// the command gets one of its own that follows it.
    /// </summary>
    /// <param name="node">The node, by the name in the DOT file or its namespace's.</param>
    /// <param name="vrf">The VRF or VRF device to bind the command to, or null.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The command's exit code; 128 and the signal's number after a signal, 127 where it was not found, 126 where it cannot be executed.</returns>
    /// <exception cref="LabException">There is no such node or VRF, or the lab has died.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public int Execute(string node, string? vrf, IReadOnlyList<string> command, CancellationToken cancellation) =>
        Execute(node, vrf, command, CommandStreams.Standard, cancellation);

    /// <summary>Looks at every node: its interfaces, and the processes in it.</summary>
    /// <exception cref="LabException">The lab has died.</exception>
    public IReadOnlyList<NodeState> Inspect(CancellationToken cancellation) => Converse(
        conversation =>
        {
            conversation.Send(new Inspect([.. Plan.Nodes.Select(n => n.Namespace)]), cancellation);
            return conversation.Receive(cancellation) switch
            {
                Inspected inspected => inspected.Nodes,
                Failed failed => throw new LabException(MachineProblems.AgentFailed(failed.Message)),
                _ => throw new IOException("it died meanwhile"),
            };
        },
        cancellation);

    /// <summary>Tries what the lab's kernel can do, in namespaces beside the lab's own that go with it.</summary>
    /// <returns>What it cannot.</returns>
    /// <exception cref="LabException">The lab has died.</exception>
    internal IReadOnlyList<LabFeature> MissingFeatures(CancellationToken cancellation) => Converse(
        conversation => new FeatureTrial(new LabGround(conversation, cancellation)).Missing(Enum.GetValues<LabFeature>()), cancellation);

    /// <summary>Opens a shell in a node, with a prompt that names it.</summary>
    /// <inheritdoc cref="Execute(string, string?, IReadOnlyList{string}, CancellationToken)"/>
    public int Shell(string node, string? vrf, CancellationToken cancellation) =>
        Execute(node, vrf, NodeShell.Command, NodeShell.Variables(Find(node)), CommandStreams.Standard, cancellation);

    /// <summary>Listens to interfaces of a node until it is cancelled.</summary>
    /// <param name="node">The node, by the name in the DOT file or its namespace's.</param>
    /// <param name="interfaces">Its interfaces; none for all of them.</param>
    /// <param name="output">Gets the packets.</param>
    /// <param name="cancellation">Ends it; all that was seen by then is still delivered.</param>
    /// <returns>How many packets came faster than they could be taken, and are lost.</returns>
    /// <exception cref="LabException">There is no such node or interface, or the lab has died.</exception>
    public long Capture(string node, IReadOnlyList<string> interfaces, IPacketOutput output, CancellationToken cancellation)
    {
        var found = Find(node);
        var chosen = NodeInterfaces.Choose(found, interfaces);
        return Converse(
            conversation => new PacketCapture(conversation, output).Run(new Capture(found.Namespace, chosen), cancellation), cancellation);
    }

    internal int Execute(string node, string? vrf, IReadOnlyList<string> command, CommandStreams streams, CancellationToken cancellation) =>
        Execute(node, vrf, command, NoVariables, streams, cancellation);

    private int Execute(
        string node, string? vrf, IReadOnlyList<string> command, IReadOnlyDictionary<string, string> variables, CommandStreams streams, CancellationToken cancellation)
    {
        var found = Find(node);
        var device = Device(found, vrf);
        var size = Terminal.SizeOf(streams.Output) is null ? null : Terminal.SizeOf(streams.Input);
        var terminal = size is { } s ? new Resize(s.Rows, s.Columns) : null;
        return Converse(
            conversation =>
            {
                if (device is not null)
                {
                    VrfBinding.Try(conversation, found.Namespace, device, cancellation);
                }

                using var remote = new RemoteCommand(conversation, streams);
                return remote.Run(new Execute(found.Namespace, device, command, Variables(terminal, variables), terminal), cancellation);
            },
            cancellation);
    }

    // Where there is nobody to speak with any more, be it all of a sudden, the lab has died.
    private T Converse<T>(Func<IConversation, T> speak, CancellationToken cancellation)
    {
        try
        {
            using var conversation = _environment.Connect(cancellation);
            return speak(conversation);
        }
        catch (IOException exception)
        {
            throw new LabException(SpinWait.SpinUntil(() => !_environment.IsAlive(), DeathPatience)
                ? MachineProblems.Died(Journal.Lab, _environment.LogTail())
                : MachineProblems.AgentFailed(exception.Message));
        }
    }

    private PlanNode Find(string node) =>
        Plan.Nodes.FirstOrDefault(n => n.Name == node)
        ?? Plan.Nodes.FirstOrDefault(n => n.Namespace == node)
        ?? throw new LabException(MachineProblems.NoSuchNode(Journal.Lab, node, [.. Plan.Nodes.Select(n => n.Name)]));

    private static string? Device(PlanNode node, string? vrf) => vrf is null
        ? null
        : node.Vrfs.FirstOrDefault(v => v.Name == vrf || v.Device == vrf)?.Device
            ?? throw new LabException(MachineProblems.NoSuchVrf(node.Name, vrf, [.. node.Vrfs.Select(v => v.Name)]));

    // A guest's programs know nothing of the terminal that they are shown on.
    private static Dictionary<string, string> Variables(Resize? terminal, IReadOnlyDictionary<string, string> given) =>
        terminal is not null && Environment.GetEnvironmentVariable("TERM") is { } kind ? new(given) { ["TERM"] = kind } : new(given);

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
