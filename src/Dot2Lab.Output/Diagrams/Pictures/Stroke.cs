using Dot2Lab.Dot.Drafting;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>A line drawn along an edge.</summary>
/// <param name="Edge">Which of the picture's edges, from 0.</param>
/// <param name="IsBackwards">Whether it leads from the edge's second node to its first.</param>
/// <param name="Aside">How far to the left of its direction it is, in points.</param>
/// <param name="Attributes">How it looks.</param>
internal sealed record Stroke(int Edge, bool IsBackwards, double Aside, DraftAttributes Attributes);
