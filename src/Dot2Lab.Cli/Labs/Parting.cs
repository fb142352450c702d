using Dot2Lab.Cli.Reporting.Prediction;
using Dot2Lab.Plan;
using Dot2Lab.Running.Messages;
using Dot2Lab.Verification;

namespace Dot2Lab.Cli.Labs;

/// <summary>Where the way that a packet took in the lab parts from the predicted one.</summary>
/// <param name="plan">The lab's plan.</param>
/// <param name="seen">Where the packet and its reply were seen.</param>
internal sealed class Parting(LabPlan plan, IReadOnlyList<Sighting> seen)
{
    private readonly NodeNames _names = new(plan);
    private readonly HashSet<(string, string)> _links =
        [.. plan.Nodes.SelectMany(node => node.Interfaces.Where(i => i.PeerNamespace is not null), (node, i) => (node.Namespace, i.Name))];

    /// <summary>The first hop at which a prediction did not come true, in one sentence; null if it did.</summary>
    internal string? From(Prediction predicted)
    {
        var requests = predicted.Requests;
        var (request, agreed) = BestOf(requests, isReply: false);
        if (agreed < requests[request].Hops.Count)
        {
            return Describe(requests[request].Hops[agreed], isReply: false);
        }

        if (predicted.RepliesTo(request) is not { Count: > 0 } replies)
        {
            return null;
        }

        var (reply, back) = BestOf(replies, isReply: true);
        return back < replies[reply].Hops.Count ? Describe(replies[reply].Hops[back], isReply: true) : null;
    }

    // Of several equal paths the packet takes one; it is the one on which most came true.
    private (int Way, int Agreed) BestOf(IReadOnlyList<Journey> ways, bool isReply) =>
        ways.Index().Select(way => (way.Index, Agreed: way.Item.Hops.TakeWhile(hop => CameTrue(hop, isReply)).Count())).MaxBy(way => way.Agreed);

    private bool CameTrue(Hop hop, bool isReply) => hop.Action switch
    {
        HopAction.Drop => !Departures(hop, isReply).Any(),
        HopAction.Deliver => true,
        _ => hop.Out is null || seen.Any(s => s.IsReply == isReply && IsPredicted(s, hop)),
    };

    private static bool IsPredicted(Sighting sighting, Hop hop) =>
        sighting.Leaves && sighting.Namespace == hop.Namespace && sighting.Interface == hop.Out && sighting.Labels.SequenceEqual(hop.LabelsOut);

    private IEnumerable<Sighting> Departures(Hop hop, bool isReply) =>
        seen.Where(s => s.IsReply == isReply && s.Leaves && s.Namespace == hop.Namespace && _links.Contains((s.Namespace, s.Interface)));

    private string Describe(Hop hop, bool isReply)
    {
        var (what, node) = (isReply ? "its reply" : "it", _names.Of(hop.Namespace));
        var due = hop.Action == HopAction.Drop
            ? $"{node} was to drop {what} ({hop.Reason})"
            : $"{node} was to send {what} out by {hop.Out}{InWords(hop.LabelsOut)}";
        var place = hop.Source is { } source ? $", as {source} says" : string.Empty;
        return $"{due}{place}, but {Instead(hop, isReply)}";
    }

    private string Instead(Hop hop, bool isReply)
    {
        var left = Departures(hop, isReply).Select(s => $"{s.Interface}{InWords(s.Labels)}").Distinct(StringComparer.Ordinal).ToList();
        var came = hop.In is null || seen.Any(s => s.IsReply == isReply && !s.Leaves && s.Namespace == hop.Namespace && s.Interface == hop.In);
        return left.Count > 0 ? $"it left by {string.Join(" and ", left)}"
            : came ? $"it went no further{(hop.In is null ? string.Empty : $" than {hop.In}, where it came in")}"
            : $"it never came in on {hop.In}";
    }

    private static string InWords(IReadOnlyList<int> labels) => labels.Count switch
    {
        0 => string.Empty,
        1 => $" with label {labels[0]}",
        _ => $" with labels {string.Join('/', labels)}",
    };
}
