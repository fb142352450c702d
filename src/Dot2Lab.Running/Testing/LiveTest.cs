using System.Globalization;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Testing;

/// <summary>Turns the policy's probes into packets, each sent once however many probes it answers, and judges the outcome.</summary>
internal sealed class LiveTest(LabPlan plan)
{
    // In one request; between requests there is a word of progress, and a second of waiting for silence.
    private const int ChunkSize = 2000;

    private const int SmallPayload = 56;
    private const int HeaderBytes4 = 28; // IPv4 and ICMP.
    private const int HeaderBytes6 = 48; // IPv6 and ICMPv6.
    private const int PatienceMilliseconds = 800;
    private const double MostDelayMilliseconds = 10_000;

    /// <summary>Runs the test.</summary>
    /// <exception cref="LabException">The agent failed.</exception>
    internal IReadOnlyList<LiveResult> Run(
        IReadOnlyList<PolicyProbe> probes, IConversation conversation, ILabProgress progress, CancellationToken cancellation)
    {
        var wanted = probes.SelectMany(p => Sizes(p).Select(size => (Probe: p, Size: size))).ToList();
        var packets = wanted.GroupBy(w => Key(w.Probe, w.Size)).Select(g => ToRequest(g.Key, g.Any(w => w.Probe.Verdict.Reach))).ToList();
        var seen = new Dictionary<(string, string, int), ProbeResult>();
        foreach (var chunk in packets.Chunk(ChunkSize))
        {
            progress.Report(LabPhase.Test, seen.Count, packets.Count);
            foreach (var (packet, result) in chunk.Zip(Ask(chunk, conversation, cancellation)))
            {
                seen.Add((packet.From, packet.Destination, packet.PayloadSize), result);
            }
        }

        progress.Report(LabPhase.Test, Math.Max(packets.Count, 1), Math.Max(packets.Count, 1));
        return [.. wanted.Select(w => Judge(w.Probe, w.Size, seen[Key(w.Probe, w.Size)]))];
    }

    private static LiveResult Judge(PolicyProbe probe, int payload, ProbeResult seen) =>
        new(probe, payload + HeaderBytes(probe), seen, LiveJudge.Difference(probe, seen));

    private static (string From, string Destination, int Size) Key(PolicyProbe probe, int size) =>
        (probe.From, probe.Destination.ToString(), size);

    private static ProbeRequest ToRequest((string From, string Destination, int Size) key, bool expectReply) =>
        new(key.From, key.Destination, key.Size, expectReply);

    // What may pass must pass at full size; what must not is tried with the packet most likely to.
    private IEnumerable<int> Sizes(PolicyProbe probe) =>
        probe.Verdict.Reach ? new[] { SmallPayload, SmallestCustomerMtu() - HeaderBytes(probe) }.Distinct() : [SmallPayload];

    private static int HeaderBytes(PolicyProbe probe) => probe.Destination.Family == IpFamily.V4 ? HeaderBytes4 : HeaderBytes6;

    private int SmallestCustomerMtu() => plan.Nodes
        .Where(n => n.Role is not (NodeRole.P or NodeRole.Pe))
        .SelectMany(n => n.Interfaces, (_, i) => i.Mtu)
        .DefaultIfEmpty(PlanDefaults.Mtu)
        .Min();

    private IReadOnlyList<ProbeResult> Ask(IReadOnlyList<ProbeRequest> packets, IConversation conversation, CancellationToken cancellation)
    {
        conversation.Send(new Probe([.. plan.Nodes.Select(n => n.Namespace)], packets, Patience()), cancellation);
        return conversation.Receive(cancellation) switch
        {
            Probed probed => probed.Results,
            Failed failed => throw new LabException(MachineProblems.AgentFailed(failed.Message)),
            _ => throw new LabException(MachineProblems.AgentFailed("it died during the test")),
        };
    }

    // A packet and its reply pass each delayed interface at most once.
    private int Patience() => PatienceMilliseconds + (int)Math.Min(
        MostDelayMilliseconds,
        plan.Steps.OfType<SetNetem>().Sum(s => Milliseconds(s.Delay) + Milliseconds(s.Jitter)));

    /// <summary>A time in tc's units: <c>s</c>, <c>ms</c>, <c>us</c>, and microseconds where none is given (tc(8)).</summary>
    internal static double Milliseconds(string? time)
    {
        var number = (time ?? "0").AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz");
        var value = double.Parse(number, CultureInfo.InvariantCulture);
        return (time ?? string.Empty)[(time is null ? 0 : number.Length)..] switch
        {
            "s" or "sec" or "secs" => value * 1000,
            "ms" or "msec" or "msecs" => value,
            _ => value / 1000,
        };
    }
}
