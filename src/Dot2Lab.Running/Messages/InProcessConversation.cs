using System.Collections.Concurrent;

namespace Dot2Lab.Running.Messages;

/// <summary>A conversation within one process, for an agent that needs no other kernel.</summary>
internal sealed class InProcessConversation : IConversation
{
    // Bounded, so that a command that writes faster than its reader reads is held back as on a real line.
    private const int Capacity = 64;

    private readonly BlockingCollection<AgentMessage> _incoming;
    private readonly BlockingCollection<AgentMessage> _outgoing;

    private InProcessConversation(BlockingCollection<AgentMessage> incoming, BlockingCollection<AgentMessage> outgoing)
    {
        _incoming = incoming;
        _outgoing = outgoing;
    }

    /// <summary>Makes the two ends of a conversation.</summary>
    internal static (InProcessConversation Client, InProcessConversation Agent) Pair()
    {
        var toAgent = new BlockingCollection<AgentMessage>(Capacity);
        var toClient = new BlockingCollection<AgentMessage>(Capacity);
        return (new InProcessConversation(toClient, toAgent), new InProcessConversation(toAgent, toClient));
    }

    public void Send(AgentMessage message, CancellationToken cancellation)
    {
        try
        {
            _outgoing.Add(message, cancellation);
        }
        catch (InvalidOperationException)
        {
            throw new IOException("the other end of the conversation has gone");
        }
    }

    public AgentMessage? Receive(CancellationToken cancellation) =>
        _incoming.TryTake(out var message, Timeout.Infinite, cancellation) ? message : null;

    /// <summary>Hangs up: the other end reads what is left, then null; what it sends is refused.</summary>
    public void Dispose()
    {
        _outgoing.CompleteAdding();
        _incoming.CompleteAdding();
    }
}
