using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Capturing;

/// <summary>The client's side of <see cref="Capture"/>.</summary>
internal sealed class PacketCapture(IConversation conversation, IPacketOutput output)
{
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(5);

    /// <summary>Takes packets until the token is cancelled or the output wants no more; then what is left.</summary>
    /// <exception cref="LabException">The agent cannot listen, or has died.</exception>
    internal void Run(Capture request, CancellationToken cancellation)
    {
        conversation.Send(request, cancellation);
        var isBegun = false;
        try
        {
            while (Next(cancellation) is { } captured)
            {
                if (!isBegun)
                {
                    output.Begin(request.Interfaces);
                    isBegun = true;
                }

                if (!output.Take(captured.Packets))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            TakeTheRest();
        }
    }

    private void TakeTheRest()
    {
        using var patience = new CancellationTokenSource(EndPatience);
        conversation.Send(new Cancel(), patience.Token);
        while (Next(patience.Token) is { } captured && output.Take(captured.Packets))
        {
        }
    }

    private Captured? Next(CancellationToken cancellation) => conversation.Receive(cancellation) switch
    {
        Captured captured => captured,
        Exited => null,
        Failed failed => throw new LabException(MachineProblems.AgentFailed(failed.Message)),
        _ => throw new IOException("it died during the capture"),
    };
}
