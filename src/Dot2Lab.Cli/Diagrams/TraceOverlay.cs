using Dot2Lab.Output.Diagrams.Overlays;
using Dot2Lab.Verification;

namespace Dot2Lab.Cli.Diagrams;

/// <summary>Predicted ways of packets, to be drawn over a network.</summary>
internal static class TraceOverlay
{
    /// <summary>All ways of a packet, and of its reply where that is asked for.</summary>
    internal static IReadOnlyList<OverlayPath> Of(Trace trace, bool withReturn) =>
        [.. trace.Requests.Select(way => Path(way, isReply: false)), .. withReturn ? trace.Replies.Select(way => Path(way, isReply: true)) : []];

    private static OverlayPath Path(Journey way, bool isReply) => new([.. way.Hops.Select(Hop)], isReply);

    private static OverlayHop Hop(Hop hop) => new(
        hop.Namespace,
        hop.In,
        hop.Out,
        hop.Reason is { } reason ? $"{Action(hop)}: {reason}" : Action(hop),
        hop.LabelsOut);

    private static string Action(Hop hop) => hop.Action.ToString().ToLowerInvariant();
}
