using System.Globalization;
using System.Text;

namespace Dot2Lab.Text;

/// <summary>
/// Draws diagnostics for people: the message, where it is, the source line with the very token marked, the help, and each
/// related place as a note with its own line. Lines end with a line feed.
/// </summary>
/// <param name="useColour">Whether to use ANSI escape sequences (ECMA-48, SGR).</param>
public sealed class DiagnosticRenderer(bool useColour = false)
{
    private const string Red = "31";
    private const string Yellow = "33";
    private const string Blue = "34";
    private const string Cyan = "36";

    /// <summary>Draws one diagnostic after another, with an empty line between.</summary>
    public string Render(SourceText source, IEnumerable<Diagnostic> diagnostics) =>
        string.Join("\n", diagnostics.Select(diagnostic => Render(source, diagnostic)));

    /// <summary>Draws one diagnostic.</summary>
    public string Render(SourceText source, Diagnostic diagnostic)
    {
        var output = new StringBuilder();
        var (word, colour) = Describe(diagnostic.Severity);
        output.Append(Paint($"{word} {diagnostic.Code}", colour)).Append(Paint($": {DisplayText.Inert(diagnostic.Message)}", "")).Append('\n');
        DrawPlace(output, source, diagnostic.Span, '^', colour);
        if (diagnostic.Help is { } help)
        {
            output.Append(Paint("help", Cyan)).Append(": ").Append(DisplayText.Inert(help)).Append('\n');
        }

        foreach (var related in diagnostic.Related)
        {
            output.Append(Paint("note", Blue)).Append(": ").Append(DisplayText.Inert(related.Label)).Append('\n');
            DrawPlace(output, source, related.Span, '-', Blue);
        }

        return output.ToString();
    }

    private static (string Word, string Colour) Describe(Severity severity) => severity switch
    {
        Severity.Error => ("error", Red),
        Severity.Warning => ("warning", Yellow),
        _ => ("note", Blue),
    };

    private void DrawPlace(StringBuilder output, SourceText source, SourceSpan span, char mark, string colour)
    {
        var location = source.Locate(span);
        var excerpt = SourceExcerpt.Of(source, span);
        var number = location.Line.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        output.Append(margin).Append(Paint(" --> ", Blue)).Append(DisplayText.Inert(location.ToString())).Append('\n');
        output.Append(margin).Append(Paint("  |", Blue)).Append('\n');
        output.Append(Paint($" {number} |", Blue)).Append(excerpt.Line.Length == 0 ? "" : " ").Append(excerpt.Line).Append('\n');
        output.Append(margin).Append(Paint("  |", Blue)).Append(' ', excerpt.MarkStart + 1);
        output.Append(Paint(new string(mark, excerpt.MarkLength), colour)).Append('\n');
    }

    // Without a colour of its own, a text is only made bold.
    private string Paint(string text, string colour) => !useColour
        ? text
        : $"\e[1{(colour.Length == 0 ? "" : $";{colour}")}m{text}\e[0m";
}
