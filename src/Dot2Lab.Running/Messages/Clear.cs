namespace Dot2Lab.Running.Messages;

/// <summary>Asks to end every process in the namespaces and to delete those that exist; answered by <see cref="Cleared"/>.</summary>
/// <param name="Namespaces">The namespaces.</param>
public sealed record Clear(IReadOnlyList<string> Namespaces) : AgentMessage;
