using System.Text.Json.Serialization;

namespace Dot2Lab.Running.State;

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LabJournal))]
internal sealed partial class JournalJson : JsonSerializerContext;
