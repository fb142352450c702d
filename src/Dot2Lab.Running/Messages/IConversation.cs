namespace Dot2Lab.Running.Messages;

/// <summary>One end of a conversation. One thread may receive while any number send.</summary>
public interface IConversation : IDisposable
{
    /// <summary>Sends a message, waiting while the other end is busy.</summary>
    /// <exception cref="IOException">The other end has gone.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    void Send(AgentMessage message, CancellationToken cancellation);

    /// <summary>Waits for a message.</summary>
    /// <returns>The message, or null when the other end has gone.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    AgentMessage? Receive(CancellationToken cancellation);
}
