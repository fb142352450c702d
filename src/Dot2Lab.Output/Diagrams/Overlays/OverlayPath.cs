namespace Dot2Lab.Output.Diagrams.Overlays;

/// <summary>One way of a packet.</summary>
/// <param name="Hops">Node by node.</param>
/// <param name="IsReply">Whether it is the answer's, which is drawn differently.</param>
public sealed record OverlayPath(IReadOnlyList<OverlayHop> Hops, bool IsReply);
