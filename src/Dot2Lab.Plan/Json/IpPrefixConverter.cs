using System.Text.Json;
using System.Text.Json.Serialization;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Plan.Json;

internal sealed class IpPrefixConverter : JsonConverter<IpPrefix>
{
    public override IpPrefix Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        IpPrefix.TryParse(reader.GetString() ?? string.Empty, out var value) ? value : throw new JsonException("not an IpPrefix");

    public override void Write(Utf8JsonWriter writer, IpPrefix value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
