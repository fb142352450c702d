using Dot2Lab.Plan;
using Dot2Lab.Plan.Changes;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Running.BringUp;
using Dot2Lab.Running.Kernels;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Changing;

/// <summary>Carries out a change in a running lab, and takes it back where a step fails.</summary>
/// <param name="environment">The lab.</param>
/// <param name="progress">Hears how far it has come.</param>
internal sealed class LabChanger(ILabEnvironment environment, ILabProgress progress)
{
    /// <summary>Makes of a lab by one plan a lab by another.</summary>
    /// <param name="from">The plan that it was made by.</param>
    /// <param name="to">The plan that it is to be made by.</param>
    /// <param name="namespacesMade">Called once the new namespaces are there.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="LabException">A step failed; the lab is as it was before.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the lab is as it was before.</exception>
    /// <exception cref="IOException">The lab has died.</exception>
    internal void Change(LabPlan from, LabPlan to, Action namespacesMade, CancellationToken cancellation)
    {
        try
        {
            CarryOut(PlanChange.Between(from, to), to, BringUpStage.Of, namespacesMade, cancellation);
        }
        catch (Exception exception) when (exception is LabException or OperationCanceledException)
        {
            // What of it was done is not known, so nothing is refused for being there already, or for having gone.
            CarryOut(PlanChange.Between(to, from), from, Leniently, namespacesMade, CancellationToken.None);
            throw;
        }
    }

    private void CarryOut(
        PlanChange change, LabPlan to, Func<IReadOnlyList<PlanStep>, IEnumerable<BringUpStage>> stagesOf, Action namespacesMade, CancellationToken cancellation)
    {
        // One of its own: whatever an earlier request left undone ends with the earlier conversation.
        using var conversation = environment.Connect(cancellation);
        var runner = new StageRunner(conversation, progress);
        foreach (var stage in BringUpStage.OfUndoing(change.Undo))
        {
            runner.Run(stage, cancellation);
        }

        Clear([.. change.Undo.OfType<AddNamespace>().Select(s => s.Namespace)], conversation, cancellation);
        foreach (var stage in stagesOf(change.Do))
        {
            runner.Run(stage, cancellation);
            if (stage.Phase == LabPhase.Namespaces)
            {
                namespacesMade();
            }
        }

        Forget(change, to, conversation, cancellation);
    }

    private static IEnumerable<BringUpStage> Leniently(IReadOnlyList<PlanStep> steps) =>
        BringUpStage.Of(steps).Select(stage => stage with { MayFail = true });

    private static void Clear(IReadOnlyList<string> namespaces, IConversation conversation, CancellationToken cancellation)
    {
        if (namespaces.Count > 0)
        {
            conversation.Send(new Clear(namespaces), cancellation);
            Expect<Cleared>(conversation, cancellation);
        }
    }

    // What the nodes have learned from packets is not theirs by the plan: who has which hardware address, and how large a
    // packet may be on its way (RFC 1191, kept for ten minutes).
    private static void Forget(PlanChange change, LabPlan to, IConversation conversation, CancellationToken cancellation)
    {
        var neighbours = change.Neighbours.Select((n, i) => new Batch(i, n, ["ip"], ["neigh flush all"], MayFail: true));
        var routes = to.Nodes.Select((n, i) => new Batch(
            change.Neighbours.Count + i, n.Namespace, [], ["net/ipv4/route/flush=1", "net/ipv6/route/flush=1"], MayFail: true));
        conversation.Send(new Apply([.. neighbours.Concat(routes).Select(batch => new[] { batch })]), cancellation);
        Expect<Applied>(conversation, cancellation);
    }

    private static void Expect<T>(IConversation conversation, CancellationToken cancellation)
    {
        while (true)
        {
            switch (conversation.Receive(cancellation))
            {
                case T:
                    return;
                case Failed failed:
                    throw new LabException(MachineProblems.AgentFailed(failed.Message));
                case null:
                    throw new IOException("the lab has died");
            }
        }
    }
}
