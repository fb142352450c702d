namespace Dot2Lab.Output.Diagrams.Overlays;

/// <summary>A node that a test found something about.</summary>
/// <param name="Namespace">The node's namespace.</param>
/// <param name="Text">What was found.</param>
/// <param name="IsFault">Whether the fault is here, rather than that others' faults are felt here.</param>
public sealed record NodeMark(string Namespace, string Text, bool IsFault);
