namespace Dot2Lab.Running.Messages;

/// <summary>Asks the agent to end, and with it the guest that it runs in; there is no answer.</summary>
public sealed record PowerOff : AgentMessage;
