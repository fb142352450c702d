using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Agent;

/// <summary>One request being carried out, on a thread of its own.</summary>
internal abstract class AgentTask
{
    /// <summary>Does what was asked and sends the replies, the one that ends the request last.</summary>
    /// <exception cref="OperationCanceledException">The client gave up.</exception>
    internal abstract void Run(Action<AgentMessage> send, CancellationToken cancellation);

    /// <summary>Takes a message that belongs to the running request; called on the receiving thread, so it must not wait.</summary>
    internal virtual void Deliver(AgentMessage message)
    {
    }
}
