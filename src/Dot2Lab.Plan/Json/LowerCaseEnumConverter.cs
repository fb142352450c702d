using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dot2Lab.Plan.Json;

// Words in the plan are written as in the DOT file: role=pe, not Pe.
internal sealed class LowerCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
