using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Agent;

/// <summary>Carries out an <see cref="Apply"/>: a lane a thread, as many at a time as there are processors.</summary>
internal sealed class ApplyTask(Apply request) : AgentTask
{
    private volatile BatchFailed? _failure;

    internal override void Run(Action<AgentMessage> send, CancellationToken cancellation)
    {
        var remaining = new Queue<IReadOnlyList<Batch>>(request.Lanes);
        var workers = Enumerable.Range(0, Math.Min(Environment.ProcessorCount, remaining.Count))
            .Select(_ => new Thread(() => Work(remaining, send, cancellation)))
            .ToList();
        workers.ForEach(w => w.Start());
        workers.ForEach(w => w.Join());
        cancellation.ThrowIfCancellationRequested();
        send(_failure ?? (AgentMessage)new Applied());
    }

    private void Work(Queue<IReadOnlyList<Batch>> remaining, Action<AgentMessage> send, CancellationToken cancellation)
    {
        while (Next(remaining) is { } lane)
        {
            foreach (var batch in lane)
            {
                if (_failure is not null || cancellation.IsCancellationRequested)
                {
                    return;
                }

                RunBatch(batch, send);
            }
        }
    }

    private static IReadOnlyList<Batch>? Next(Queue<IReadOnlyList<Batch>> remaining)
    {
        lock (remaining)
        {
            return remaining.TryDequeue(out var lane) ? lane : null;
        }
    }

    private void RunBatch(Batch batch, Action<AgentMessage> send)
    {
        if (Try(batch) is { } failure && !batch.MayFail)
        {
            _failure = failure;
        }
        else
        {
            send(new BatchDone(batch.Number));
        }
    }

    private static BatchFailed? Try(Batch batch)
    {
        try
        {
            BatchFailed? failure = null;
            NetworkNamespace.Run(batch.Namespace, () => failure = BatchRunner.Run(batch));
            return failure;
        }
        catch (Exception exception) when (exception is IOException or System.ComponentModel.Win32Exception)
        {
            return new BatchFailed(batch.Number, 0, exception.Message);
        }
    }
}
