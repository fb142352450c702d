namespace Dot2Lab.Running.Messages;

/// <summary>Asks how nodes are; answered by <see cref="Inspected"/>.</summary>
/// <param name="Namespaces">Their network namespaces.</param>
public sealed record Inspect(IReadOnlyList<string> Namespaces) : AgentMessage;
