using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Agent;

/// <summary>
/// The agent's side of one conversation: receives requests and runs one at a time. It goes on receiving meanwhile, so that a
/// client can give up, and so that a new client is not kept waiting by the request of one that was killed.
/// </summary>
internal sealed class AgentSession(IConversation conversation) : IDisposable
{
    private RequestThread? _running;

    /// <summary>Serves the conversation until the other end hangs up.</summary>
    internal void Run()
    {
        while (conversation.Receive(CancellationToken.None) is { } message)
        {
            Handle(message);
        }
    }

    public void Dispose() => _running?.Dispose();

    private void Handle(AgentMessage message)
    {
        if (message is Hello hello)
        {
            Start(null);
            conversation.Send(new Ready(hello.Nonce), CancellationToken.None);
        }
        else if (message is Cancel)
        {
            _running?.Cancel();
        }
        else if (TaskFor(message) is { } task)
        {
            Start(task);
        }
        else
        {
            _running?.Deliver(message);
        }
    }

    private void Start(AgentTask? task)
    {
        _running?.Dispose();
        _running = task is null ? null : new RequestThread(task, conversation);
    }

    private static AgentTask? TaskFor(AgentMessage message) => message switch
    {
        Apply apply => new ApplyTask(apply),
        Probe probe => new ProbeTask(probe),
        Follow follow => new FollowTask(follow),
        Execute execute => new ExecuteTask(execute),
        Clear clear => new ClearTask(clear),
        _ => null,
    };
}
