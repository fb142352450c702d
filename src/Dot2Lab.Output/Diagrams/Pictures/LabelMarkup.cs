using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Dot2Lab.Dot;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>Labels as the content of HTML-like ones, without anything that reads a file or leads elsewhere.</summary>
internal static partial class LabelMarkup
{
    /// <summary>Lines, one below the other.</summary>
    public static string Of(IEnumerable<string> lines) => string.Join("<BR/>", lines.Select(LabelText.Markup));

    /// <summary>An author's label.</summary>
    /// <param name="label">The label.</param>
    /// <param name="own">What <c>\N</c>, <c>\E</c> and <c>\L</c> stand for.</param>
    /// <param name="graph">What <c>\G</c> stands for.</param>
    public static string Of(DotId label, string own, string graph) => label.IsHtml ? Html(Named(label.Text, own, graph)) : Plain(label.Text, own, graph);

    // Nodes have other names in a picture.
    private static string Named(string markup, string own, string graph) => markup
        .Replace("\\N", LabelText.Markup(own), StringComparison.Ordinal)
        .Replace("\\G", LabelText.Markup(graph), StringComparison.Ordinal);

    // An HTML-like label that is not well formed would take the rest of the picture's label with it.
    private static string Html(string markup)
    {
        var harmless = Links().Replace(Images().Replace(markup, ""), "");
        return IsWellFormed(harmless) ? harmless : LabelText.Markup(Tags().Replace(harmless, " "));
    }

    private static bool IsWellFormed(string markup)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader($"<x>{NamedEntities().Replace(markup, " ")}</x>"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static string Plain(string text, string own, string graph)
    {
        var lines = new List<StringBuilder> { new() };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                lines[^1].Append(text[i]);
                continue;
            }

            i++;
            if (text[i] is 'n' or 'l' or 'r')
            {
                lines.Add(new StringBuilder());
                continue;
            }

            lines[^1].Append(text[i] switch
            {
                'N' or 'E' or 'L' => own,
                'G' => graph,
                var other => other.ToString(),
            });
        }

        var ended = lines.Count > 1 && lines[^1].Length == 0 ? lines[..^1] : lines;
        return string.Join("<BR/>", ended.SelectMany(line => line.ToString().Split('\n')).Select(line => Entities().Replace(LabelText.Markup(line), "&$1;")));
    }

    [GeneratedRegex("<\\s*/?\\s*IMG[^>]*>?", RegexOptions.IgnoreCase)]
    private static partial Regex Images();

    [GeneratedRegex("\\s(HREF|TARGET|TITLE|TOOLTIP|ID|SRC)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Links();

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex Tags();

    // Graphviz takes entities in plain labels, too.
    [GeneratedRegex("&amp;(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")]
    private static partial Regex Entities();

    [GeneratedRegex("&[a-zA-Z]{2,8};")]
    private static partial Regex NamedEntities();
}
