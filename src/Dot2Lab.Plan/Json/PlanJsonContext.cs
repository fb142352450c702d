using System.Text.Json.Serialization;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Plan.Json;

// Generated at build time: reflection would cost most of a small compilation's time.
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(IpAddressConverter),
        typeof(IpPrefixConverter),
        typeof(InterfaceAddressConverter),
        typeof(SourceLocationConverter),
        typeof(LowerCaseEnumConverter<NodeRole>),
        typeof(LowerCaseEnumConverter<RouteKind>),
        typeof(LowerCaseEnumConverter<IpFamily>),
    ])]
[JsonSerializable(typeof(LabPlan))]
[JsonSerializable(typeof(ChangeDocument))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
