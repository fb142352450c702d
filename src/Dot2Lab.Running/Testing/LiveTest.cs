using Dot2Lab.Plan;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Testing;

/// <summary>
/// Turns the policy's probes into packets, each sent once however many probes it answers, and judges the outcome. What is not
/// as it must be is tried again, with all the time that a machine with other things to do may need.
/// </summary>
internal sealed class LiveTest(LabPlan plan, IConversation conversation, ILabProgress progress)
{
    // An answer that nothing impairs takes a millisecond.
    private const int ShortPatience = 400;
    private const int LongPatience = 2500;

    private readonly Dictionary<ProbeRequest, ProbeResult> _seen = [];
    private readonly ProbeSizes _sizes = new(plan);

    /// <summary>Runs the test.</summary>
    /// <exception cref="LabException">The agent failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal IReadOnlyList<LiveResult> Run(IReadOnlyList<PolicyProbe> probes, CancellationToken cancellation)
    {
        var mayReach = probes.Where(p => p.Verdict.Reach).Select(p => (p.From, p.Destination)).ToHashSet();
        var wanted = probes
            .SelectMany(_sizes.Of, (p, size) => (Probe: p, Packet: Request(p, size, mayReach.Contains((p.From, p.Destination)))))
            .ToList();
        Send([.. wanted.Select(w => w.Packet).Distinct()], ShortPatience, cancellation);
        Send([.. wanted.Where(w => !Judge(w).Passed).Select(w => w.Packet).Distinct()], LongPatience, cancellation);
        progress.Report(LabPhase.Test, Math.Max(_seen.Count, 1), Math.Max(_seen.Count, 1));
        return [.. wanted.Select(Judge)];
    }

    /// <summary>Sends the packet of one result again and watches where it goes.</summary>
    /// <exception cref="LabException">The agent failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal static IReadOnlyList<Sighting> Follow(LabPlan plan, LiveResult result, IConversation conversation, CancellationToken cancellation)
    {
        var packet = Request(result.Probe, result.PacketSize, result.Probe.Verdict.Reach);
        conversation.Send(
            new Follow([.. plan.Nodes.Select(n => n.Namespace)], packet, Impairment.PatienceFor(plan, 3 * ShortPatience)), cancellation);
        return conversation.Receive(cancellation) switch
        {
            Followed followed => followed.Sightings,
            Failed failed => throw new LabException(MachineProblems.AgentFailed(failed.Message)),
            _ => throw new IOException("it died while it followed a packet"),
        };
    }

    private static ProbeRequest Request(PolicyProbe probe, int size, bool mayReach) =>
        new(probe.From, probe.Destination.ToString(), size - ProbeSizes.HeaderBytes(probe.Destination.Family), mayReach);

    private LiveResult Judge((PolicyProbe Probe, ProbeRequest Packet) wanted)
    {
        var seen = _seen[wanted.Packet];
        var size = wanted.Packet.PayloadSize + ProbeSizes.HeaderBytes(wanted.Probe.Destination.Family);
        return new LiveResult(wanted.Probe, size, seen, LiveJudge.Difference(wanted.Probe, seen));
    }

    private void Send(IReadOnlyList<ProbeRequest> packets, int patience, CancellationToken cancellation)
    {
        if (packets.Count == 0)
        {
            return;
        }

        progress.Report(LabPhase.Test, 0, packets.Count);
        conversation.Send(new Probe([.. plan.Nodes.Select(n => n.Namespace)], packets, Impairment.PatienceFor(plan, patience)), cancellation);
        foreach (var (packet, result) in packets.Zip(Results(packets.Count, cancellation)))
        {
            // The first time a packet was too big a router said so; from then on the sender itself knows.
            _seen[packet] = _seen.TryGetValue(packet, out var earlier) ? result with { Errors = [.. earlier.Errors.Union(result.Errors)] } : result;
        }
    }

    private IReadOnlyList<ProbeResult> Results(int count, CancellationToken cancellation)
    {
        while (true)
        {
            switch (conversation.Receive(cancellation))
            {
                case ProbesDecided decided:
                    progress.Report(LabPhase.Test, decided.Done, count);
                    break;
                case Probed probed:
                    return probed.Results;
                case Failed failed:
                    throw new LabException(MachineProblems.AgentFailed(failed.Message));
                default:
                    throw new IOException("it died during the test");
            }
        }
    }
}
