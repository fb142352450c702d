namespace Dot2Lab.Running.Messages;

/// <summary>All of an <see cref="Apply"/> was carried out.</summary>
public sealed record Applied : AgentMessage;
