namespace Dot2Lab.Running.Messages;

/// <summary>
/// A client's first words. The agent drops whatever an earlier client on the same line had asked for and answers
/// <see cref="Ready"/>; all that comes before that answer is an earlier client's and is thrown away.
/// </summary>
/// <param name="Nonce">Any string that no earlier client used.</param>
/// <param name="Client">The client's process id; what it asked for ends with it.</param>
public sealed record Hello(string Nonce, int Client) : AgentMessage;
