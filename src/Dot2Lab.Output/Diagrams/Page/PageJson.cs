using System.Text.Json.Serialization;

namespace Dot2Lab.Output.Diagrams.Page;

/// <summary>The page's data as JSON. The default encoder writes <c>&lt;</c> as <c>\u003C</c>: nothing in it can end the element that it stands in.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(InertText)])]
[JsonSerializable(typeof(PageContent))]
internal sealed partial class PageJson : JsonSerializerContext;
