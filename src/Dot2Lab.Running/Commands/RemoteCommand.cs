using System.Runtime.InteropServices;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Commands;

/// <summary>The client's side of <see cref="Execute"/>: carries bytes both ways until the command ends.</summary>
internal sealed class RemoteCommand(IConversation conversation, CommandStreams streams) : IDisposable
{
    // Longer than the agent takes to end a command that does not want to.
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _window = new(Execute.InputWindow);

    /// <summary>Runs a command to its end. With a terminal, that is put into raw mode meanwhile: Ctrl-C goes to the command.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="LabException">It could not be started.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the command was told to end.</exception>
    internal int Run(Execute request, CancellationToken cancellation)
    {
        if (request.Terminal is null)
        {
            return Exchange(request, cancellation);
        }

        var attributes = Terminal.MakeRaw(streams.Input);
        using var resized = PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => SendSize(cancellation));
        try
        {
            return Exchange(request, cancellation);
        }
        finally
        {
            Terminal.Restore(streams.Input, attributes!);
        }
    }

    public void Dispose() => _window.Dispose();

    private int Exchange(Execute request, CancellationToken cancellation)
    {
        conversation.Send(request, cancellation);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var feeder = new Thread(() => Feed(ended.Token)) { IsBackground = true };
        feeder.Start();
        try
        {
            return Listen(cancellation);
        }
        catch (OperationCanceledException)
        {
            GiveUp();
            throw;
        }
        catch (OutputClosedException)
        {
            GiveUp();
            return OutputClosedException.ExitCode;
        }
        finally
        {
            ended.Cancel();
            feeder.Join();
        }
    }

    private int Listen(CancellationToken cancellation)
    {
        while (true)
        {
            switch (conversation.Receive(cancellation))
            {
                case Output output:
                    streams.Write(output, cancellation);
                    break;
                case InputTaken:
                    _window.Release();
                    break;
                case Exited exited:
                    return exited.Code;
                case Failed failed:
                    throw new LabException(MachineProblems.AgentFailed(failed.Message));
                case null:
                    throw new IOException("it died while the command ran");
            }
        }
    }

    // The command is told to end, and what it still has to say is taken.
    private void GiveUp()
    {
        using var patience = new CancellationTokenSource(EndPatience);
        try
        {
            conversation.Send(new Cancel(), patience.Token);
            Listen(patience.Token);
        }
        catch (Exception exception) when (exception is LabException or OutputClosedException or IOException or OperationCanceledException)
        {
            // It has ended, or its output goes nowhere.
        }
    }

    private void Feed(CancellationToken ended)
    {
        var buffer = new byte[Execute.ChunkBytes];
        try
        {
            int count;
            do
            {
                count = streams.Input.Read(buffer, ended);
                _window.Wait(ended);
                conversation.Send(new Input(buffer.AsSpan(0, count).ToArray()), ended);
            }
            while (count > 0);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The command has ended, or reads no more; what is left of the input is nobody's.
        }
    }

    private void SendSize(CancellationToken cancellation)
    {
        if (Terminal.SizeOf(streams.Input) is { } size)
        {
            conversation.Send(new Resize(size.Rows, size.Columns), cancellation);
        }
    }
}
