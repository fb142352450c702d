namespace Dot2Lab.Text;

/// <summary>A second place that a <see cref="Diagnostic"/> refers to.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Label">What is there, such as "first given here".</param>
public sealed record RelatedPlace(SourceSpan Span, string Label);
