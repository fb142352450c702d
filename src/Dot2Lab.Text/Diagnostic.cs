namespace Dot2Lab.Text;

/// <summary>One thing to tell the author about the file: data only, drawn by <c>DiagnosticRenderer</c>.</summary>
/// <param name="Code">Stable code, <c>D2L</c> and four digits; never used for two meanings.</param>
/// <param name="Severity">Note, warning or error.</param>
/// <param name="Span">The very token that is at fault.</param>
/// <param name="Message">One sentence without a full stop: what was found and why it cannot be.</param>
/// <param name="Help">What to do about it, or null where the message says it all.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceSpan Span, string Message, string? Help = null)
{
    /// <summary>Other places that belong to the story, such as the first use of an address given twice.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];
}
