using System.Collections.Concurrent;
using System.Text;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Agent;

/// <summary>Runs a command in a namespace and carries its input and output, through pipes or a pseudoterminal.</summary>
/// <param name="request">The command.</param>
/// <param name="isGuarded">Whether it must be seen to that the command ends with this process.</param>
internal sealed class ExecuteTask(Execute request, bool isGuarded) : AgentTask
{
    // What a command leaves running may hold its output open for ever; after its own end only this long is waited for more.
    private const int GraceMilliseconds = 100;

    // What a pipe holds (pipe(7)), a terminal holds less: by then all is read that the command itself wrote, and what still
    // comes is from what it has left running.
    private const int PipeCapacity = 65536;

    private readonly BlockingCollection<Input> _input = [];
    private RawFile? _terminal;

    internal override void Deliver(AgentMessage message)
    {
        switch (message)
        {
            case Input input:
                _input.Add(input);
                break;
            case Resize size when _terminal is { } terminal:
                Terminal.Resize(terminal, size.Rows, size.Columns);
                break;
        }
    }

    internal override void Run(Action<AgentMessage> send, CancellationToken cancellation)
    {
        if (CommandLookup.Objection(request.Command[0]) is var (reason, code))
        {
            var lineEnd = request.Terminal is null ? "\n" : "\r\n";
            send(new Output(Encoding.UTF8.GetBytes($"dot2lab: {request.Command[0]}: {reason}{lineEnd}"), IsError: true));
            send(new Exited(code));
            return;
        }

        RunToItsEnd(send, cancellation);
    }

    private void RunToItsEnd(Action<AgentMessage> send, CancellationToken cancellation)
    {
        using var command = RunningCommand.Start(request);
        using var guard = isGuarded ? new Watchdog(command.Session) : null;
        _terminal = command.Terminal;
        using var ended = new CancellationTokenSource();
        using var registration = cancellation.Register(command.HangUp);
        var pumps = command.Outputs
            .Select(o => InBackground(() => Pump(o.File, bytes => send(new Output(bytes, o.IsError)), ended.Token)))
            .ToList();
        var feeder = InBackground(() => Feed(command, () => send(new InputTaken()), ended.Token));
        command.WaitForExit();
        ended.CancelAfter(GraceMilliseconds);
        pumps.ForEach(p => p.Join());
        feeder.Join();

        // Who hears of the end may hang up at once, and what the command has left running is not to be ended for that.
        registration.Dispose();
        cancellation.ThrowIfCancellationRequested();
        send(new Exited(command.ExitCode));
    }

    private static Thread InBackground(Action work)
    {
        var thread = new Thread(() => work()) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private static void Pump(RawFile file, Action<ReadOnlyMemory<byte>> send, CancellationToken ended)
    {
        var buffer = new byte[Execute.ChunkBytes];
        var late = 0;
        try
        {
            for (var count = file.Read(buffer, ended); count > 0 && late < PipeCapacity; count = file.Read(buffer, ended))
            {
                send(buffer.AsSpan(0, count).ToArray());
                late += ended.IsCancellationRequested ? count : 0;
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // A pseudoterminal reports an error rather than an end when its last program has gone.
        }
    }

    private void Feed(RunningCommand command, Action taken, CancellationToken ended)
    {
        try
        {
            foreach (var input in _input.GetConsumingEnumerable(ended))
            {
                command.Write(input.Bytes, ended);
                taken();
            }
        }
        catch (OperationCanceledException)
        {
            // The command ended before its input did.
        }
    }
}
