namespace Dot2Lab.Running.Messages;

/// <summary>Bytes for the standard input of the running command.</summary>
/// <param name="Bytes">The bytes; none means the end of the input.</param>
public sealed record Input(ReadOnlyMemory<byte> Bytes) : AgentMessage;
