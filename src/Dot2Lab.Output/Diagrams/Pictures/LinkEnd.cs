namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>An end of an edge of a picture.</summary>
/// <param name="Edge">Which of the picture's edges, from 0.</param>
/// <param name="IsTail">Whether it is the end at the first node.</param>
internal sealed record LinkEnd(int Edge, bool IsTail);
