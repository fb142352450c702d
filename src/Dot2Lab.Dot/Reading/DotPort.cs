using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>The port behind a node's name in an edge statement.</summary>
/// <param name="Value">As Graphviz keeps it: <c>port</c> or <c>port:compass</c>.</param>
/// <param name="Span">Where it stands, without the colon in front.</param>
/// <param name="LiteralOffset">As <see cref="DotAttribute.LiteralOffset"/>.</param>
internal sealed record DotPort(DotId Value, SourceSpan Span, int? LiteralOffset)
{
    /// <summary>The edge's attribute that Graphviz makes of it.</summary>
    public DotAttribute ToAttribute(string name) =>
        new(name, Value, Span, Span, IsDefault: false) { LiteralOffset = LiteralOffset };
}
