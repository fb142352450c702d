namespace Dot2Lab.Running.Messages;

/// <summary>
/// Asks for the packets on interfaces of one namespace. Answered by <see cref="Captured"/>, the first one empty when all are
/// listened to, and after <see cref="Cancel"/> by what is left and <see cref="Exited"/>.
/// </summary>
/// <param name="Namespace">The network namespace.</param>
/// <param name="Interfaces">The interfaces' names.</param>
public sealed record Capture(string Namespace, IReadOnlyList<string> Interfaces) : AgentMessage;
