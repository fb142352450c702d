using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dot2Lab.Text;

/// <summary>Diagnostics for programs: one JSON object a file, with every place as lines and columns from 1.</summary>
public static class DiagnosticJson
{
    // Escaping every character that matters inside a web page would make the messages unreadable for no gain.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>{"diagnostics":[{"code","severity","message","help"?,"place","related":[{"label","place"}]}]}</c>.</summary>
    public static void Write(SourceText source, IEnumerable<Diagnostic> diagnostics, Stream output)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            Write(writer, source, diagnostic);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SourceText source, Diagnostic diagnostic)
    {
        writer.WriteStartObject();
        writer.WriteString("code", diagnostic.Code);
        writer.WriteString("severity", diagnostic.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        });
        writer.WriteString("message", ByteString.ForDisplay(diagnostic.Message));
        if (diagnostic.Help is { } help)
        {
            writer.WriteString("help", ByteString.ForDisplay(help));
        }

        WritePlace(writer, source, diagnostic.Span);
        writer.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            writer.WriteStartObject();
            writer.WriteString("label", ByteString.ForDisplay(related.Label));
            WritePlace(writer, source, related.Span);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // The end is the place just behind the last character.
    private static void WritePlace(Utf8JsonWriter writer, SourceText source, SourceSpan span)
    {
        var (start, end) = (source.Locate(span.Start), source.Locate(span.End));
        writer.WriteStartObject("place");
        writer.WriteString("file", ByteString.ForDisplay(start.File));
        writer.WriteNumber("line", start.Line);
        writer.WriteNumber("column", start.Column);
        writer.WriteNumber("endLine", end.Line);
        writer.WriteNumber("endColumn", end.Column);
        writer.WriteEndObject();
    }
}
