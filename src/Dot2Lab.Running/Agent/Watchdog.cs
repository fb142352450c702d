using System.Diagnostics;
using System.Globalization;

namespace Dot2Lab.Running.Agent;

/// <summary>
/// Ends a command with the process that started it, however that ends: a process of its own, which holds the other end of a
/// pipe that nobody else has.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    // At the end of its input, rather than a line, the one who held it was killed. dash(1) takes "--" behind -s only.
    private const string Script = """read -r _ && exit; kill -s HUP -- "-$0"; sleep 0.5; kill -s KILL -- "-$0" """;

    private readonly Process _process;

    /// <summary>Watches over a command.</summary>
    /// <param name="session">The process that leads the command's session.</param>
    internal Watchdog(int session) => _process = Process.Start(
        new ProcessStartInfo("setsid", ["--", "/bin/sh", "-c", Script, session.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>The command has ended.</summary>
    public void Dispose()
    {
        _process.StandardInput.Write('\n');
        _process.StandardInput.Close();
        _process.Dispose();
    }
}
