using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>A node's mention in a statement.</summary>
/// <param name="Node">The node.</param>
/// <param name="Span">Where its name stands.</param>
/// <param name="PortStart">Where the port behind it begins; null without one.</param>
internal readonly record struct Mention(DotNode Node, SourceSpan Span, int? PortStart);
