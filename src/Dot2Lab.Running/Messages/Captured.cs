namespace Dot2Lab.Running.Messages;

/// <summary>Packets that were seen, in the order in which they were.</summary>
/// <param name="Packets">The packets.</param>
public sealed record Captured(IReadOnlyList<CapturedPacket> Packets) : AgentMessage;
