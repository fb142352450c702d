using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Agent;

/// <summary>
/// The agent's side of one conversation: receives requests and runs one at a time. It goes on receiving meanwhile, so that a
/// client can give up, and so that a new client is not kept waiting by the request of one that was killed.
/// </summary>
internal sealed class AgentSession(IConversation conversation) : IDisposable
{
    private volatile RequestThread? _running;
    private ClientWatch? _watch;
    private bool _isGreeted;

    /// <summary>Serves the conversation until the other end hangs up.</summary>
    internal void Run()
    {
        while (conversation.Receive(CancellationToken.None) is { } message)
        {
            Handle(message);
        }
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _running?.Dispose();
    }

    private void Handle(AgentMessage message)
    {
        if (message is Hello hello)
        {
            Start(null);
            Watch(hello.Client);
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

    private void Watch(int client)
    {
        _isGreeted = true;
        _watch?.Dispose();
        _watch = ClientWatch.Start(client, () => _running?.Cancel());
    }

    private void Start(AgentTask? task)
    {
        _running?.Dispose();
        _running = task is null ? null : new RequestThread(task, conversation);
    }

    // A client that says no hello is this very process, and can die without a word to its commands.
    private AgentTask? TaskFor(AgentMessage message) => message switch
    {
        Apply apply => new ApplyTask(apply),
        Probe probe => new ProbeTask(probe),
        Follow follow => new FollowTask(follow),
        Execute execute => new ExecuteTask(execute, isGuarded: !_isGreeted),
        Capture capture => new CaptureTask(capture),
        Inspect inspect => new InspectTask(inspect),
        Clear clear => new ClearTask(clear),
        _ => null,
    };
}
