namespace Dot2Lab.Running.Messages;

/// <summary>Stands for a long message that is in a file instead; see <see cref="LongMessages"/>.</summary>
/// <param name="Path">The file, as the receiver sees it.</param>
public sealed record Elsewhere(string Path) : AgentMessage;
