namespace Dot2Lab.Running.Messages;

/// <summary>The namespaces of a <see cref="Clear"/> are gone.</summary>
public sealed record Cleared : AgentMessage;
