using System.Text;
using Dot2Lab.Dot.Generated;
using Dot2Lab.Dot.Reading;

namespace Dot2Lab.Dot.Printing;

/// <summary>Writes IDs so that reading them gives the same again.</summary>
internal static class DotText
{
    /// <summary>An ID in DOT: bare where it is an ASCII name or a numeral, between brackets if it is HTML, else in quotes.</summary>
    public static string Write(DotId id)
    {
        if (id.IsHtml)
        {
            return $"<{id.Text}>";
        }

        return IsBare(id.Text) ? id.Text : Quoted(id.Text);
    }

    private static bool IsBare(string text)
    {
        if (text.Length == 0 || !Ascii.IsValid(text))
        {
            return false;
        }

        var token = new DotScanner(text, NoScannerEvents.Instance).Next();
        return token is { Type: DotParser.ID, Start: 0 } && token.Length == text.Length && text[0] is not ('"' or '<');
    }

    // In quotes a backslash cannot stand before a quote, a line feed or the end unless there is another one before it. Where a
    // value has such a one all the same (it was joined of several texts), it is written as an HTML text of its own.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                quoted.Append(text[i] == '"' ? "\\\"" : text[i].ToString());
                continue;
            }

            var isLast = i + 1 == text.Length;
            if (!isLast && text[i + 1] == '\\')
            {
                quoted.Append("\\\\");
                i++;
            }
            else
            {
                quoted.Append(isLast || text[i + 1] is '"' or '\n' ? "\" + <\\> + \"" : "\\");
            }
        }

        return quoted.Append('"').ToString();
    }
}
