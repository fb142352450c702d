using System.Text;
using Dot2Lab.Text;

namespace Dot2Lab.Output.Diagrams;

/// <summary>Text that Graphviz shows as it is: its labels have escapes such as <c>\N</c>, and entities such as <c>&amp;amp;</c>.</summary>
internal static class LabelText
{
    /// <summary>A label of several lines.</summary>
    public static string Of(IEnumerable<string> lines) => string.Join("\\n", lines.Select(Line));

    /// <summary>Text as the content of an HTML-like label, in which the escapes of other labels hold as well.</summary>
    public static string Markup(string text) => Xml(text.Replace("\\", "\\\\", StringComparison.Ordinal));

    /// <summary>Text as the content of XML: the five characters that mean something are written as entities.</summary>
    public static string Xml(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in DisplayText.Inert(text))
        {
            result.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => c.ToString(),
            });
        }

        return result.ToString();
    }

    private static string Line(string text) =>
        DisplayText.Inert(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal);
}
