using Dot2Lab.Plan;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Running;
using Dot2Lab.Running.BringUp;
using Dot2Lab.Running.Kernels;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Testing;
using Dot2Lab.Running.Uml;
using Dot2Lab.Tests.Prediction;
using Dot2Lab.Verification;

namespace Dot2Lab.LiveTests.Prediction;

/// <summary>One guest in which plans come up and go, one after another: booting is what takes time.</summary>
internal sealed class PlanGuest : IDisposable
{
    private const string Name = "guest";
    private const int Megabytes = 512;

    // From a guest that hangs no answer comes; with one processor and a storm on a bridge that can happen.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan SpanningTreeSettles = TimeSpan.FromSeconds(7);

    // RFC 4862, section 5.4: at random within a second it is asked, and after another nobody has objected.
    private static readonly TimeSpan AddressesSettle = TimeSpan.FromSeconds(3);

    // Nodes tell errors at a limited rate, so that of many at once some are missing: here none is to be (ip-sysctl.rst, icmp_ratemask and
    // icmp/ratemask, which name the types that are limited; error_cost, which is one for the whole kernel).
    private static readonly string[] UnlimitedErrors = ["net/ipv4/icmp_ratemask=0", "net/ipv6/icmp/ratemask=200"];
    private static readonly string[] UnlimitedRefusals = ["net/ipv4/route/error_cost=0"];

    private readonly LabBench _bench = new();
    private readonly IConversation _conversation;

    /// <summary>Boots it.</summary>
    internal PlanGuest()
    {
        var nothing = new LabPlan(Name, Name) { Nodes = [], Steps = [], Policy = new LabPolicy([], [], [], []) };
        _bench.Start(nothing, LabBench.InGuest with { GuestMegabytes = Megabytes });
        _conversation = new UmlEnvironment(new GuestFolder(_bench.State.FolderOf(Name).GuestPath)).Connect(CancellationToken.None);
        Write([null], UnlimitedRefusals);
    }

    /// <summary>Carries out a plan.</summary>
    /// <returns>The step that failed, or null.</returns>
    internal Refusal? BringUp(LabPlan plan)
    {
        using var limit = new CancellationTokenSource(Patience);
        var runner = new StageRunner(_conversation, new QuietProgress());
        try
        {
            foreach (var stage in BringUpStage.Of(plan.Steps))
            {
                runner.Run(stage, limit.Token);
            }
        }
        catch (LabException exception) when (exception.Problem.Refused is { } refused)
        {
            return new Refusal(plan.Steps.Index().First(s => ReferenceEquals(s.Item, refused.Step)).Index, refused.Reason);
        }

        Write([.. plan.Nodes.Select(n => (string?)n.Namespace)], UnlimitedErrors);
        if (plan.Steps.OfType<AddBridge>().Any(b => b.SpanningTree))
        {
            Thread.Sleep(SpanningTreeSettles);
        }

        if (plan.Steps.OfType<SetSysctl>().Any(s => s.Path.EndsWith("/accept_dad", StringComparison.Ordinal) && s.Value == "1"))
        {
            Thread.Sleep(AddressesSettle);
        }

        return null;
    }

    /// <summary>Sends probes, all at once.</summary>
    /// <param name="plan">The plan that is up.</param>
    /// <param name="packets">What to send, and whether an answer is expected: one that is late is waited for longer.</param>
    /// <param name="patienceMilliseconds">The longest wait for an answer.</param>
    /// <returns>What became of each.</returns>
    internal IReadOnlyList<Cell> Observe(LabPlan plan, IReadOnlyList<(ProbePacket Packet, bool Answered)> packets, int patienceMilliseconds)
    {
        var requests = packets.Select(p => ToRequest(p.Packet, p.Answered));
        var probed = (Probed)Ask(new Probe([.. plan.Nodes.Select(n => n.Namespace)], [.. requests], Impairment.PatienceFor(plan, patienceMilliseconds)));
        return [.. probed.Results.Select(r => new Cell(string.Join(' ', r.ReceivedBy), r.Replied, r.Errors))];
    }

    /// <summary>Sends a packet that nobody is expected to answer, and watches where it goes.</summary>
    internal IReadOnlyList<Sighting> Follow(LabPlan plan, ProbePacket packet, int patienceMilliseconds) =>
        ((Followed)Ask(new Follow([.. plan.Nodes.Select(n => n.Namespace)], ToRequest(packet, answered: false), Impairment.PatienceFor(plan, patienceMilliseconds)))).Sightings;

    /// <summary>Takes everything away that a plan made, or half made.</summary>
    internal void TakeDown(LabPlan plan) => Ask(new Clear([.. plan.Nodes.Select(n => n.Namespace)]));

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        _conversation.Dispose();
        _bench.Dispose();
    }

    private static ProbeRequest ToRequest(ProbePacket packet, bool answered) => new(
        packet.From, packet.Destination.ToString(), packet.Size - ProbeSizes.HeaderBytes(packet.Destination.Family), answered);

    private void Write(IReadOnlyList<string?> namespaces, IReadOnlyList<string> lines)
    {
        if (Ask(new Apply([[.. namespaces.Select((name, number) => new Batch(number, name, [], lines))]])) is BatchFailed failed)
        {
            throw new IOException(failed.Message);
        }
    }

    private AgentMessage Ask(AgentMessage request)
    {
        using var limit = new CancellationTokenSource(Patience);
        _conversation.Send(request, limit.Token);
        while (true)
        {
            switch (_conversation.Receive(limit.Token))
            {
                case Failed failed:
                    throw new IOException(failed.Message);
                case null:
                    throw new IOException("the guest has died");
                case ProbesDecided or BatchDone:
                    break;
                case var answer:
                    return answer;
            }
        }
    }
}
