using System.Diagnostics;
using System.Globalization;

namespace Dot2Lab.Running.Native;

/// <summary>
/// The machine's processes that make up a lab, known by where they work or live. No process id needs to be written down, and
/// none that the system gave to another program since can be taken for the lab's.
/// </summary>
internal static class LabProcesses
{
    private const int KillSignal = 9;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Those with a working folder, by process id.</summary>
    /// <param name="folder">The folder, which is the lab's own.</param>
    /// <param name="isOurs">Looks twice, given the process's folder in <c>/proc</c>: a person's shell may stand there too.</param>
    internal static IReadOnlyList<int> In(string folder, Func<string, bool> isOurs) =>
        Where(process => TargetOf(process + "/cwd") == folder && isOurs(process));

    /// <summary>Those that a condition holds for, by process id; it is given each process's folder in <c>/proc</c>.</summary>
    internal static IReadOnlyList<int> Where(Func<string, bool> condition) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Where(process => char.IsAsciiDigit(Path.GetFileName(process)[0]) && condition(process))
            .Select(process => int.Parse(Path.GetFileName(process), CultureInfo.InvariantCulture))
            .Order(),
    ];

    /// <summary>Where a link of <c>/proc</c> leads; null where the process has ended or is not ours to look at.</summary>
    internal static string? TargetOf(string link)
    {
        try
        {
            return new FileInfo(link).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Ends processes at once, and those that they start meanwhile, until none is found.</summary>
    /// <exception cref="IOException">One would not end.</exception>
    internal static void End(Func<IReadOnlyList<int>> find)
    {
        var start = Stopwatch.GetTimestamp();
        for (var processes = find(); processes.Count > 0; processes = find())
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new IOException($"process {processes[0]} does not end");
            }

            foreach (var process in processes)
            {
                LibC.Kill(process, KillSignal);
                DetachedProcess.Bury(process);
            }

            Thread.Sleep(Pause);
        }
    }
}
