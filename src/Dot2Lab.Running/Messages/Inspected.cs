namespace Dot2Lab.Running.Messages;

/// <summary>How the nodes of an <see cref="Inspect"/> are, in the same order.</summary>
/// <param name="Nodes">Each of them.</param>
public sealed record Inspected(IReadOnlyList<NodeState> Nodes) : AgentMessage;
