namespace Dot2Lab.Dot.Reading;

/// <summary>A node's mention in a statement.</summary>
/// <param name="Node">The node.</param>
/// <param name="Start">Where its name begins; where a subgraph stands for its members, where that is opened.</param>
/// <param name="PortStart">Where the port behind it begins; null without one.</param>
internal readonly record struct Mention(DotNode Node, int Start, int? PortStart);
