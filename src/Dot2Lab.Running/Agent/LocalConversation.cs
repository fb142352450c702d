using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Agent;

/// <summary>A conversation with an agent inside this process; when it is disposed, the agent has stopped all it was doing.</summary>
internal sealed class LocalConversation : IConversation
{
    private readonly InProcessConversation _client;
    private readonly Thread _agent;

    internal LocalConversation()
    {
        (_client, var agentsEnd) = InProcessConversation.Pair();
        _agent = new Thread(() => Serve(agentsEnd)) { IsBackground = true };
        _agent.Start();
    }

    public void Send(AgentMessage message, CancellationToken cancellation) => _client.Send(message, cancellation);

    public AgentMessage? Receive(CancellationToken cancellation) => _client.Receive(cancellation);

    public void Dispose()
    {
        _client.Dispose();
        _agent.Join();
    }

    private static void Serve(InProcessConversation conversation)
    {
        using var session = new AgentSession(conversation);
        session.Run();
    }
}
