namespace Dot2Lab.Dot.Reading;

/// <summary>A text or comment that the end of the file cut off.</summary>
/// <param name="Kind">What was opened.</param>
/// <param name="Start">Where its first character stands.</param>
internal readonly record struct UnclosedText(UnclosedKind Kind, int Start);
