using System.Globalization;
using Dot2Lab.Cli.Commands;
using Dot2Lab.Output.Diagrams.Overlays;
using Dot2Lab.Plan;
using Dot2Lab.Verification;

namespace Dot2Lab.Cli.Diagrams;

/// <summary>What a check or a test found, to be drawn over the network: where packets are lost, whom it hits, and on which ways.</summary>
/// <param name="plan">The lab's plan.</param>
/// <param name="model">Its model, which tells ways; null where it has nothing to say.</param>
internal sealed class ResultOverlay(LabPlan plan, LabModel? model)
{
    // A fault in the core hits every pair; some hundred ways show where it is.
    private const int MostTraced = 200;

    /// <summary>The marks, and a line for the legend.</summary>
    /// <exception cref="CommandFailure">The lab has no such node: the result is another's.</exception>
    internal DiagramOverlay Of(IReadOnlyList<FailedProbe> failed)
    {
        var journeys = failed.Take(MostTraced).SelectMany(Ways).ToList();
        var faults = failed.Select(probe => probe.At).OfType<string>().Select(Namespace).ToHashSet(StringComparer.Ordinal);
        return new DiagramOverlay([], [.. Faults(failed), .. Affected(failed, faults)], [.. Links(journeys, faults).OrderByDescending(mark => mark.IsFault)])
        {
            Titles = [failed.Count == 0 ? "test: all as it must be" : Text(failed.Count, "differs from what it must be", "differ from what they must be")],
        };
    }

    private IEnumerable<NodeMark> Faults(IReadOnlyList<FailedProbe> failed) => failed.Where(probe => probe.At is not null)
        .GroupBy(probe => Namespace(probe.At!))
        .Select(group => new NodeMark(group.Key, Text(group.Count(), "is lost here", "are lost here"), IsFault: true));

    private IEnumerable<NodeMark> Affected(IReadOnlyList<FailedProbe> failed, HashSet<string> faults) => failed
        .SelectMany(probe => new[] { probe.From, probe.To }.Distinct())
        .GroupBy(Namespace)
        .Where(group => !faults.Contains(group.Key))
        .Select(group => new NodeMark(group.Key, Text(group.Count(), "fails", "fail"), IsFault: false));

    private static IEnumerable<LinkMark> Links(List<Journey> journeys, HashSet<string> faults) =>
        from hop in journeys.SelectMany(journey => journey.Hops)
        where hop.In is not null
        select new LinkMark(hop.Namespace, hop.In!, IsFault: hop.Action == HopAction.Drop && faults.Contains(hop.Namespace));

    private IEnumerable<Journey> Ways(FailedProbe probe)
    {
        var (from, to) = (NodeArgument.Find(plan, probe.From), NodeArgument.Find(plan, probe.To));
        var request = TraceArguments.TryFind(plan, from, probe.Address ?? to.Name);
        return model is null || request is null ? [] : model.Trace(new ProbePacket(from.Namespace, request.Destination)) is var trace ? [.. trace.Requests, .. trace.Replies] : [];
    }

    private string Namespace(string name) => NodeArgument.Find(plan, name).Namespace;

    private static string Text(int count, string one, string several) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "probe" : "probes")} {(count == 1 ? one : several)}");
}
