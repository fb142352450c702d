using System.ComponentModel;
using System.Net.Sockets;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Agent;

/// <summary>The thread that carries out one request of a conversation.</summary>
internal sealed class RequestThread : IDisposable
{
    private readonly AgentTask _task;
    private readonly IConversation _conversation;
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Thread _thread;

    internal RequestThread(AgentTask task, IConversation conversation)
    {
        _task = task;
        _conversation = conversation;
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Hands over a message that belongs to the request.</summary>
    internal void Deliver(AgentMessage message) => _task.Deliver(message);

    /// <summary>Tells the request to end early; it still answers.</summary>
    internal void Cancel()
    {
        try
        {
            _cancellation.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself, or made way for another.
        }
    }

    /// <summary>Ends the request and waits for its end.</summary>
    public void Dispose()
    {
        _cancellation.Cancel();
        _thread.Join();
        _cancellation.Dispose();
    }

    private void Run()
    {
        try
        {
            _task.Run(message => _conversation.Send(message, CancellationToken.None), _cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            TrySend(new Failed("cancelled"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or Win32Exception or SocketException or FormatException)
        {
            TrySend(new Failed(exception.Message));
        }
    }

    private void TrySend(Failed failed)
    {
        try
        {
            _conversation.Send(failed, CancellationToken.None);
        }
        catch (IOException)
        {
            // The client has gone, and with it whoever the message was for.
        }
    }
}
