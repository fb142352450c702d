namespace Dot2Lab.Running.Messages;

/// <summary>The client gives up its request; the agent ends it and answers <see cref="Failed"/>.</summary>
public sealed record Cancel : AgentMessage;
