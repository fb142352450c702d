using System.Text.Json.Serialization;

namespace Dot2Lab.Running.Messages;

// Generated at build time: reflection costs seconds where the agent runs.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AgentMessage))]
internal sealed partial class AgentJson : JsonSerializerContext;
