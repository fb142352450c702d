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
            for (var done = 0; done < lane.Count;)
            {
                var together = lane.Skip(done).TakeWhile(b => b.Namespace == lane[done].Namespace).ToList();
                RunInOneNamespace(together, send, cancellation);
                done += together.Count;
            }
        }
    }

    private void RunInOneNamespace(List<Batch> batches, Action<AgentMessage> send, CancellationToken cancellation)
    {
        var todo = batches.TakeWhile(_ => _failure is null && !cancellation.IsCancellationRequested);
        try
        {
            NetworkNamespace.Run(batches[0].Namespace, () =>
            {
                foreach (var batch in todo)
                {
                    Conclude(batch, Try(batch), send);
                }
            });
        }
        catch (SystemCallException exception)
        {
            // There is no such namespace.
            foreach (var batch in todo)
            {
                Conclude(batch, new BatchFailed(batch.Number, 0, exception.Message), send);
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

    private void Conclude(Batch batch, BatchFailed? failure, Action<AgentMessage> send)
    {
        if (failure is not null && !batch.MayFail)
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
            return BatchRunner.Run(batch);
        }
        catch (Exception exception) when (exception is IOException or System.ComponentModel.Win32Exception)
        {
            return new BatchFailed(batch.Number, 0, exception.Message);
        }
    }
}
