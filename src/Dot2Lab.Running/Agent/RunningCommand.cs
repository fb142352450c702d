using System.Diagnostics;
using Dot2Lab.Running.Messages;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Agent;

/// <summary>A started command with the files that lead to it. It leads a session of its own, so that all of it can be ended.</summary>
internal sealed class RunningCommand : IDisposable
{
    private const int HangUpSignal = 1;
    private const int InterruptSignal = 2;
    private const int KillSignal = 9;
    private const int PatienceMilliseconds = 500;

    // setsid -c takes its standard input for the controlling terminal; the shell only puts the terminal there.
    private const string OnTerminal = """exec setsid -c -- "$@" <>"$0" >&0 2>&0""";

    private readonly Process _process;
    private RawFile? _input;

    private RunningCommand(Process process, RawFile? terminal)
    {
        _process = process;
        Terminal = terminal;
        _input = terminal ?? RawFile.Of(process.StandardInput);
        Outputs = terminal is null
            ? [(RawFile.Of(process.StandardOutput), false), (RawFile.Of(process.StandardError), true)]
            : [(terminal, false)];
    }

    /// <summary>The pseudoterminal's master end, or null with pipes.</summary>
    internal RawFile? Terminal { get; }

    /// <summary>Where the command's output comes from.</summary>
    internal IReadOnlyList<(RawFile File, bool IsError)> Outputs { get; }

    /// <summary>The exit code, 128 and the signal's number after a signal.</summary>
    internal int ExitCode => _process.ExitCode;

    /// <summary>Starts a command.</summary>
    /// <exception cref="IOException">The namespace is not there.</exception>
    internal static RunningCommand Start(Execute request)
    {
        var (terminal, device) = request.Terminal is null ? (null, null) : Native.Terminal.CreatePair();
        if (terminal is not null)
        {
            Native.Terminal.Resize(terminal, request.Terminal!.Rows, request.Terminal.Columns);
        }

        Process? process = null;
        NetworkNamespace.RunWithOwnSysfs(request.Namespace, () => process = Process.Start(StartInfo(request, device)));
        return new RunningCommand(process!, terminal);
    }

    /// <summary>Waits for the command's end, not for that of what it started.</summary>
    internal void WaitForExit() => _process.WaitForExit();

    /// <summary>Gives the command some of its input; no bytes at all are its end. Input that nobody reads any more is dropped.</summary>
    internal void Write(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            if (bytes.Length > 0)
            {
                _input?.Write(bytes.Span, cancellation);
            }
            else if (Terminal is null)
            {
                _input?.Dispose();
                _input = null;
            }
        }
        catch (SystemCallException)
        {
            _input = null;
        }
    }

    /// <summary>The process that leads the command's session.</summary>
    internal int Session => _process.Id;

    /// <summary>
    /// Ends the command's whole session: politely first, as Ctrl-C does, so that ping(8) can sum up; then as a terminal that
    /// is closed does.
    /// </summary>
    internal void HangUp()
    {
        foreach (var signal in (int[])[InterruptSignal, HangUpSignal, KillSignal])
        {
            LibC.Kill(-_process.Id, signal);
            if (_process.WaitForExit(PatienceMilliseconds))
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        Terminal?.Dispose();
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(Execute request, string? terminal)
    {
        string[] leader = terminal is null ? ["setsid", "--"] : ["/bin/sh", "-c", OnTerminal, terminal];
        string[] vrf = request.Vrf is null ? [] : ["ip", "vrf", "exec", request.Vrf];
        string[] all = [.. leader, .. vrf, .. request.Command];
        var info = new ProcessStartInfo(all[0], all[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["PATH"] = ProgramPath.All;
        foreach (var (name, value) in request.Environment)
        {
            info.Environment[name] = value;
        }

        return info;
    }
}
