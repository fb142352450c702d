namespace Dot2Lab.Running.Messages;

/// <summary>Bytes that the running command wrote.</summary>
/// <param name="Bytes">The bytes, at least one.</param>
/// <param name="IsError">Whether they came from its standard error; with a terminal all is standard output.</param>
public sealed record Output(ReadOnlyMemory<byte> Bytes, bool IsError) : AgentMessage;
