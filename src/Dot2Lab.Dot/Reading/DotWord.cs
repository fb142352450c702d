using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>An ID together with the place that it was read from.</summary>
/// <param name="Id">The ID.</param>
/// <param name="Span">Where it stands, quotes included.</param>
/// <param name="LiteralOffset">As <see cref="DotAttribute.LiteralOffset"/>.</param>
internal readonly record struct DotWord(DotId Id, SourceSpan Span, int? LiteralOffset);
