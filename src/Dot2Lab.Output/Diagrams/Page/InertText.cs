using System.Text.Json;
using System.Text.Json.Serialization;
using Dot2Lab.Text;

namespace Dot2Lab.Output.Diagrams.Page;

/// <summary>Every text of the page's data as it may be seen: no direction mark in a name turns the words around it.</summary>
internal sealed class InertText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(DisplayText.Inert(value));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(DisplayText.Inert(value));
}
