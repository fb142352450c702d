namespace Dot2Lab.Output.Diagrams;

/// <summary>A line that a diagram says of a node.</summary>
/// <param name="Text">The line.</param>
/// <param name="Vrf">The VRF that it is about, or null.</param>
internal sealed record NodeFact(string Text, string? Vrf = null);
