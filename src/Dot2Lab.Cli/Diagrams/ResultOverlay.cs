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
        var ways = failed.Take(MostTraced).SelectMany(probe => Ways(probe).Select(way => UpTo(probe.At, way))).ToList();
        var faults = failed.Select(probe => probe.At).OfType<string>().Select(Namespace).ToHashSet(StringComparer.Ordinal);
        return new DiagramOverlay([], [.. Faults(failed), .. Affected(failed, faults)], [.. Links(ways).OrderByDescending(mark => mark.IsFault)])
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

    private static IEnumerable<LinkMark> Links(List<(IReadOnlyList<Hop> Hops, bool IsCut)> ways) =>
        from way in ways
        from hop in way.Hops
        where hop.In is not null
        select new LinkMark(hop.Namespace, hop.In!, IsFault: way.IsCut && hop == way.Hops[^1]);

    // The model may let pass what the test lost: behind that place nothing came.
    private (IReadOnlyList<Hop> Hops, bool IsCut) UpTo(string? at, Journey way)
    {
        var last = at is null ? -1 : way.Hops.ToList().FindIndex(hop => hop.Namespace == Namespace(at));
        return last < 0 ? (way.Hops, false) : (way.Hops.Take(last + 1).ToList(), true);
    }

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
