namespace Dot2Lab.Running.Messages;

/// <summary>The command was given one <see cref="Input"/>; the client may send another.</summary>
public sealed record InputTaken : AgentMessage;
