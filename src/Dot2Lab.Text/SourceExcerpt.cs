using System.Text;

namespace Dot2Lab.Text;

/// <summary>The line that a span begins on, and the columns under which to draw its marks.</summary>
/// <param name="Line">The line as it can be shown; of a long one the part around the span.</param>
/// <param name="MarkStart">How many columns stand before the span.</param>
/// <param name="MarkLength">How many columns the span takes on this line, at least one.</param>
internal sealed record SourceExcerpt(string Line, int MarkStart, int MarkLength)
{
    private const int TabStop = 4;
    private const int LongestBefore = 60;
    private const int LongestBehind = 100;
    private const string Cut = "…";

    /// <summary>Cuts the excerpt out of a source.</summary>
    public static SourceExcerpt Of(SourceText source, SourceSpan span)
    {
        var line = source.LineSpanAt(span.Start);
        var mark = Math.Min(span.Start, line.End);
        var start = AtCharacter(source.Text, Math.Max(line.Start, mark - LongestBefore));
        var end = AtCharacter(source.Text, Math.Min(line.End, mark + LongestBehind));
        var shown = new StringBuilder(start > line.Start ? Cut : "");
        var column = shown.Length;
        var markStart = Append(shown, source.Text.AsSpan(start..mark), column);
        var markEnd = Append(shown, source.Text.AsSpan(mark..Math.Clamp(span.End, mark, end)), markStart);
        Append(shown, source.Text.AsSpan(Math.Clamp(span.End, mark, end)..end), markEnd);
        shown.Append(end < line.End ? Cut : "");
        return new SourceExcerpt(shown.ToString().TrimEnd(), markStart, Math.Max(1, markEnd - markStart));
    }

    private static int Append(StringBuilder shown, ReadOnlySpan<char> text, int column)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                var blanks = TabStop - (column % TabStop);
                shown.Append(' ', blanks);
                column += blanks;
            }
            else
            {
                var inert = DisplayText.Inert(rune);
                shown.Append(inert.ToString());
                column += DisplayText.Width(inert);
            }
        }

        return column;
    }

    // Never between the halves of a surrogate pair.
    private static int AtCharacter(string text, int position) =>
        position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) && char.IsHighSurrogate(text[position - 1])
            ? position - 1
            : position;
}
