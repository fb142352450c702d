using Dot2Lab.Dot;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>One item of a list value, with its place in the file.</summary>
internal sealed record ListItem(string Text, SourceSpan Span)
{
    private const string Separators = " \t\r\n,;";

    /// <summary>Splits a value at spaces, commas and semicolons.</summary>
    public static IEnumerable<ListItem> Split(DotAttribute attribute) => Split(attribute, Separators);

    /// <summary>Splits a value at any of some characters and trims white space.</summary>
    public static IEnumerable<ListItem> Split(DotAttribute attribute, string separators)
    {
        var text = attribute.Value.Text;
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(separators);
            var end = length < 0 ? text.Length : start + length;
            if (Trimmed(attribute, start, end) is { } item)
            {
                yield return item;
            }

            start = end + 1;
        }
    }

    /// <summary>The item's part from one offset to another, itself an item.</summary>
    public ListItem Part(int start, int end) => new(
        Text[start..end],
        Span.Length == Text.Length ? new SourceSpan(Span.Start + start, end - start) : Span);

    private static ListItem? Trimmed(DotAttribute attribute, int start, int end)
    {
        var text = attribute.Value.Text;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return start == end ? null : new ListItem(text[start..end], attribute.SpanOf(start, end - start));
    }
}
