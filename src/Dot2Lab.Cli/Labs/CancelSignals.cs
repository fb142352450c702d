using System.Runtime.InteropServices;

namespace Dot2Lab.Cli.Labs;

/// <summary>Turns the signals that end a program into a cancelled token, so that what was begun can be undone first.</summary>
internal sealed class CancelSignals : IDisposable
{
    private static readonly (PosixSignal Signal, int Number)[] Signals =
        [(PosixSignal.SIGHUP, 1), (PosixSignal.SIGINT, 2), (PosixSignal.SIGTERM, 15)];

    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations;
    private int _number;

    internal CancelSignals() => _registrations = [.. Signals.Select(s => PosixSignalRegistration.Create(s.Signal, context =>
    {
        context.Cancel = true;
        Interlocked.CompareExchange(ref _number, s.Number, 0);
        _source.Cancel();
    }))];

    internal CancellationToken Token => _source.Token;

    /// <summary>Does work that a signal may end.</summary>
    /// <returns>Its exit code, or the signal's.</returns>
    internal static int Around(Func<CancellationToken, int> work)
    {
        using var signals = new CancelSignals();
        try
        {
            return work(signals.Token);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            return ExitCode.SignalBase + signals._number;
        }
    }

    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _source.Dispose();
    }
}
