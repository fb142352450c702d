namespace Dot2Lab.Output.Diagrams;

/// <summary>How a VRF is drawn: what belongs to it has its colour, and its links have its kind of line.</summary>
/// <param name="Name">The VRF's name.</param>
/// <param name="Color">A colour as Graphviz takes it.</param>
/// <param name="Line"><c>solid</c>, <c>dashed</c> or <c>dotted</c>: VRFs are told apart without colour, too.</param>
internal sealed record VrfLook(string Name, string Color, string Line);
