namespace Dot2Lab.Output.Diagrams.Overlays;

/// <summary>A node on the way of a packet.</summary>
/// <param name="Namespace">The node's namespace.</param>
/// <param name="In">The interface that it comes in by; null where it was made.</param>
/// <param name="Out">The interface that it leaves by; null where it ends.</param>
/// <param name="Action">What the node does with it, in a word or two.</param>
/// <param name="Labels">The label stack as it leaves, top first.</param>
public sealed record OverlayHop(string Namespace, string? In, string? Out, string Action, IReadOnlyList<int> Labels);
