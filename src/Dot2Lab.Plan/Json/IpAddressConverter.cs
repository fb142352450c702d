using System.Text.Json;
using System.Text.Json.Serialization;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Plan.Json;

internal sealed class IpAddressConverter : JsonConverter<IpAddress>
{
    public override IpAddress Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        IpAddress.TryParse(reader.GetString() ?? string.Empty, out var value) ? value : throw new JsonException("not an IpAddress");

    public override void Write(Utf8JsonWriter writer, IpAddress value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
