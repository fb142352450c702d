using System.Text.Json;
using System.Text.Json.Serialization;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Plan.Json;

internal sealed class InterfaceAddressConverter : JsonConverter<InterfaceAddress>
{
    public override InterfaceAddress Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        InterfaceAddress.TryParse(reader.GetString() ?? string.Empty, out var value) ? value : throw new JsonException("not an InterfaceAddress");

    public override void Write(Utf8JsonWriter writer, InterfaceAddress value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
