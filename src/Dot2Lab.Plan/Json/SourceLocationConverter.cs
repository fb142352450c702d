using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dot2Lab.Text;

namespace Dot2Lab.Plan.Json;

// As file:line:column, the form that people and editors know. The file's name may hold colons, the numbers cannot.
internal sealed class SourceLocationConverter : JsonConverter<SourceLocation>
{
    public override SourceLocation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? string.Empty;
        var column = text.LastIndexOf(':');
        var line = column > 0 ? text.LastIndexOf(':', column - 1) : -1;
        return line >= 0 && TryNumber(text[(line + 1)..column], out var lineNumber) && TryNumber(text[(column + 1)..], out var columnNumber)
            ? new SourceLocation(text[..line], lineNumber, columnNumber)
            : throw new JsonException("not a place in a file");
    }

    public override void Write(Utf8JsonWriter writer, SourceLocation value, JsonSerializerOptions options) =>
        writer.WriteStringValue(ByteString.ForDisplay(value.ToString()));

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
