namespace Dot2Lab.Running.Messages;

/// <summary>A batch of an <see cref="Apply"/> was carried out.</summary>
/// <param name="Number">The batch's number.</param>
public sealed record BatchDone(int Number) : AgentMessage;
