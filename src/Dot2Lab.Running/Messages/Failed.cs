namespace Dot2Lab.Running.Messages;

/// <summary>A request ended without its result.</summary>
/// <param name="Message">Why, for people.</param>
public sealed record Failed(string Message) : AgentMessage;
