using Dot2Lab.Running.Messages;
using Dot2Lab.Verification;

namespace Dot2Lab.LiveTests.Prediction;

/// <summary>By which links a packet and its reply left nodes, and with which labels, in no order.</summary>
internal static class Footsteps
{
    /// <summary>As predicted.</summary>
    internal static IReadOnlyList<string> Of(Verification.Prediction prediction)
    {
        var requests = Hops(prediction.Requests).Select(hop => InWords(false, hop.Namespace, hop.Out!, hop.LabelsOut));
        var replies = Hops(prediction.Requests.SelectMany((_, n) => prediction.RepliesTo(n))).Select(hop => InWords(true, hop.Namespace, hop.Out!, hop.LabelsOut));
        return Sorted(requests.Concat(replies));
    }

    /// <summary>As seen; only links have names that begin so.</summary>
    internal static IReadOnlyList<string> Of(IEnumerable<Sighting> sightings) =>
        Sorted(sightings.Where(s => s.Leaves && s.Interface.StartsWith("to-", StringComparison.Ordinal)).Select(s => InWords(s.IsReply, s.Namespace, s.Interface, s.Labels)));

    private static IEnumerable<Hop> Hops(IEnumerable<Journey> ways) =>
        ways.SelectMany(way => way.Hops).Where(hop => hop.Out is not null && hop.Action != HopAction.Drop);

    private static string InWords(bool isReply, string node, string device, IReadOnlyList<int> labels) =>
        $"{(isReply ? "reply" : "request")} {node} {device} {string.Join('/', labels)}";

    private static List<string> Sorted(IEnumerable<string> steps) => [.. steps.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
