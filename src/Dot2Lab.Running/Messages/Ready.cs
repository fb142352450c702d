namespace Dot2Lab.Running.Messages;

/// <summary>The agent listens: said once unasked when it has started, and in answer to every <see cref="Hello"/>.</summary>
/// <param name="Nonce">The nonce of the hello; empty when unasked.</param>
public sealed record Ready(string Nonce) : AgentMessage;
