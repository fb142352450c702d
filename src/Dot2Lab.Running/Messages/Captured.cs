namespace Dot2Lab.Running.Messages;

/// <summary>Packets that were seen, in the order in which they were.</summary>
/// <param name="Packets">The packets.</param>
/// <param name="Lost">How many more came than the kernel had room to keep until they were taken.</param>
public sealed record Captured(IReadOnlyList<CapturedPacket> Packets, long Lost = 0) : AgentMessage;
