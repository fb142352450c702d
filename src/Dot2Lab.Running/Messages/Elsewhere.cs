namespace Dot2Lab.Running.Messages;

/// <summary>Stands for a long message that is in a file instead; see <see cref="LongMessages"/>.</summary>
/// <param name="Name">The file's name; the receiver knows the folder.</param>
public sealed record Elsewhere(string Name) : AgentMessage;
