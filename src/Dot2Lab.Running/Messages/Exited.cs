namespace Dot2Lab.Running.Messages;

/// <summary>The command ended.</summary>
/// <param name="Code">Its exit code; 128 and the signal's number after a signal; 127 where it was not found, 126 where it is no program.</param>
public sealed record Exited(int Code) : AgentMessage;
