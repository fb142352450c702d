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
    private const int StopSignal = 19;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Those with a folder open, or as their working folder, by process id.</summary>
    /// <param name="link">What leads to it in a process's folder in <c>/proc</c>: <c>cwd</c>, <c>fd/20</c>.</param>
    /// <param name="folder">The folder, which is the lab's own, by any of its names.</param>
    internal static IReadOnlyList<int> With(string link, string folder) => FileIdentity.Of(folder) is { } identity
        ? Where(process => identity.IsSameFile(FileIdentity.Of($"{process}/{link}")))
        : [];

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

    /// <summary>Stops processes and waits until they are: none of them does or starts anything any more.</summary>
    /// <exception cref="IOException">One would not stop.</exception>
    internal static void Stop(IReadOnlyList<int> processes)
    {
        foreach (var process in processes)
        {
            LibC.Kill(process, StopSignal);
        }

        Await(() => [.. processes.Where(p => ProcessStatus.Of(p) is { State: not ('T' or 't' or 'Z' or 'X') })], "stop", _ => { });
    }

    /// <summary>Ends processes at once, and those that they start meanwhile, until none is found.</summary>
    /// <exception cref="IOException">One would not end.</exception>
    internal static void End(Func<IReadOnlyList<int>> find) => Await(find, "end", process =>
    {
        LibC.Kill(process, KillSignal);
        DetachedProcess.Bury(process);
    });

    private static void Await(Func<IReadOnlyList<int>> find, string what, Action<int> urge)
    {
        var start = Stopwatch.GetTimestamp();
        for (var processes = find(); processes.Count > 0; processes = find())
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new IOException($"process {processes[0]} does not {what}");
            }

            foreach (var process in processes)
            {
                urge(process);
            }

            Thread.Sleep(Pause);
        }
    }
}
