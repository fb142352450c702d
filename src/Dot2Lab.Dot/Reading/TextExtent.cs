namespace Dot2Lab.Dot.Reading;

/// <summary>How far a text in quotes or an HTML string goes.</summary>
internal static class TextExtent
{
    /// <summary>Where the one that starts at a place ends, behind its last character; null if it is not closed.</summary>
    public static int? End(string text, int start) => text[start] == '"' ? QuotedEnd(text, start) : HtmlEnd(text, start);

    private static int? QuotedEnd(string text, int start)
    {
        var end = start + 1;
        while (text.AsSpan(end).IndexOfAny('"', '\\') is var next and >= 0)
        {
            end += next;
            if (text[end] == '"')
            {
                return end + 1;
            }

            // Only a backslash or a quote is taken together with the backslash before it.
            end += end + 1 < text.Length && text[end + 1] is ('"' or '\\') ? 2 : 1;
        }

        return null;
    }

    private static int? HtmlEnd(string text, int start)
    {
        var depth = 1;
        var end = start + 1;
        while (depth > 0)
        {
            var next = text.AsSpan(end).IndexOfAny('<', '>');
            if (next < 0)
            {
                return null;
            }

            end += next;
            depth += text[end] == '<' ? 1 : -1;
            end++;
        }

        return end;
    }
}
