using System.Text.Json.Serialization;

namespace Dot2Lab.Plan.Json;

// Generated at build time: reflection would cost most of a small compilation's time.
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(IpAddressConverter), typeof(IpPrefixConverter), typeof(InterfaceAddressConverter)])]
[JsonSerializable(typeof(LabPlan))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
