using Dot2Lab.Running.Messages;

namespace Dot2Lab.LiveTests.Faults;

/// <summary>A conversation in which each line of a batch, and each namespace to clear, is one request, and something happens after each.</summary>
internal sealed class StepwiseConversation(IConversation inner, Action afterEach) : IConversation
{
    private readonly Queue<AgentMessage> _replies = new();

    public void Send(AgentMessage message, CancellationToken cancellation)
    {
        if (message is Apply apply)
        {
            _replies.Enqueue(Carry(apply, cancellation) ?? (AgentMessage)new Applied());
        }
        else if (message is Clear clear)
        {
            _replies.Enqueue(Carry(clear, cancellation));
        }
        else
        {
            inner.Send(message, cancellation);
        }
    }

    public AgentMessage? Receive(CancellationToken cancellation) =>
        _replies.TryDequeue(out var reply) ? reply : inner.Receive(cancellation);

    public void Dispose() => inner.Dispose();

    private AgentMessage Carry(Clear clear, CancellationToken cancellation)
    {
        foreach (var name in clear.Namespaces)
        {
            inner.Send(new Clear([name]), cancellation);
            if (inner.Receive(cancellation) is Failed failed)
            {
                return failed;
            }

            afterEach();
        }

        return new Cleared();
    }

    private BatchFailed? Carry(Apply apply, CancellationToken cancellation)
    {
        foreach (var batch in apply.Lanes.SelectMany(lane => lane))
        {
            for (var i = 0; i < batch.Lines.Count; i++)
            {
                inner.Send(new Apply([[batch with { Lines = [batch.Lines[i]] }]]), cancellation);
                if (End(cancellation) is BatchFailed failed)
                {
                    return failed with { Line = i + 1 };
                }

                afterEach();
            }

            _replies.Enqueue(new BatchDone(batch.Number));
        }

        return null;
    }

    private AgentMessage? End(CancellationToken cancellation)
    {
        AgentMessage? reply;
        while ((reply = inner.Receive(cancellation)) is BatchDone)
        {
        }

        return reply;
    }
}
