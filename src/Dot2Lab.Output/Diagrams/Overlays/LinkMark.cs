namespace Dot2Lab.Output.Diagrams.Overlays;

/// <summary>A link that a test found something about.</summary>
/// <param name="Namespace">The namespace of one of its ends.</param>
/// <param name="Interface">The interface there.</param>
/// <param name="IsFault">Whether packets are lost behind it, rather than that they only passed it on their way there.</param>
public sealed record LinkMark(string Namespace, string Interface, bool IsFault);
