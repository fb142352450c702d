namespace Dot2Lab.Running.Messages;

/// <summary>One packet on an interface.</summary>
/// <param name="Interface">The interface's place in the <see cref="Capture"/>, from 0.</param>
/// <param name="Microseconds">When: since 1970, UTC.</param>
/// <param name="Outgoing">Whether the node sent it.</param>
/// <param name="Bytes">All of it, link header included.</param>
public sealed record CapturedPacket(int Interface, long Microseconds, bool Outgoing, ReadOnlyMemory<byte> Bytes);
