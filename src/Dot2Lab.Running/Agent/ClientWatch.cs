using System.Globalization;

namespace Dot2Lab.Running.Agent;

/// <summary>
/// Tells an agent in a guest when a client has gone that was killed without a word: a serial line does not say so, but the
/// host's processes are to be seen among the host's files.
/// </summary>
internal sealed class ClientWatch : IDisposable
{
    private const string HostProcesses = "/run/host/proc";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Timer _timer;

    private ClientWatch(string folder, Action gone) => _timer = new Timer(_ => Look(folder, gone), null, Interval, Interval);

    /// <summary>Watches a process of the host.</summary>
    /// <param name="client">Its process id there.</param>
    /// <param name="gone">What to do when it is no more; may be done again and again.</param>
    /// <returns>The watch, to be ended; null where the process cannot be seen.</returns>
    internal static ClientWatch? Start(int client, Action gone)
    {
        var folder = Path.Combine(HostProcesses, client.ToString(CultureInfo.InvariantCulture));
        return Directory.Exists(folder) ? new ClientWatch(folder, gone) : null;
    }

    public void Dispose() => _timer.Dispose();

    private static void Look(string folder, Action gone)
    {
        if (!Directory.Exists(folder))
        {
            gone();
        }
    }
}
