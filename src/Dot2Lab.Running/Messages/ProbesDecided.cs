namespace Dot2Lab.Running.Messages;

/// <summary>How far a <see cref="Probe"/> has come.</summary>
/// <param name="Done">How many of its probes are decided.</param>
public sealed record ProbesDecided(int Done) : AgentMessage;
