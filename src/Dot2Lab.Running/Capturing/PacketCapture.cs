using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Capturing;

/// <summary>The client's side of <see cref="Capture"/>.</summary>
internal sealed class PacketCapture(IConversation conversation, IPacketOutput output)
{
    // For each message: a full socket takes a while to be emptied.
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(5);

    private long _lost;

    /// <summary>Takes packets until the token is cancelled or the output wants no more; then what is left.</summary>
    /// <returns>How many packets came too fast to be taken.</returns>
    /// <exception cref="LabException">The agent cannot listen, or has died.</exception>
    internal long Run(Capture request, CancellationToken cancellation)
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

                if (!Take(captured))
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            TakeTheRest();
        }

        return _lost;
    }

    private void TakeTheRest()
    {
        conversation.Send(new Cancel(), CancellationToken.None);
        bool more;
        do
        {
            using var patience = new CancellationTokenSource(EndPatience);
            more = Next(patience.Token) is { } captured && Take(captured);
        }
        while (more);
    }

    private bool Take(Captured captured)
    {
        _lost += captured.Lost;
        return output.Take(captured.Packets);
    }

    private Captured? Next(CancellationToken cancellation) => conversation.Receive(cancellation) switch
    {
        Captured captured => captured,
        Exited => null,
        Failed failed => throw new LabException(MachineProblems.AgentFailed(failed.Message)),
        _ => throw new IOException("it died during the capture"),
    };
}
