namespace Dot2Lab.Output.Diagrams.Page;

/// <summary>A label that a router handed out.</summary>
/// <param name="Label">Its number.</param>
/// <param name="Fec">What it stands for, in the words of the <c>labels</c> attribute.</param>
internal sealed record PageLabel(int Label, string Fec);
