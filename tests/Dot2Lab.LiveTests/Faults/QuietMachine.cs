using System.Diagnostics;
using Dot2Lab.Running.Native;

namespace Dot2Lab.LiveTests.Faults;

/// <summary>
/// A machine to oneself, made of namespaces: nobody else's processes, links, mounts or temporary files, so that what a lab
/// leaves behind can be told by comparing everything.
/// </summary>
internal static class QuietMachine
{
    // The machine's own namespaces come and go behind it.
    // Its own /run, where labs keep their state, with the folder of temporary files in it.
    private const string Enter = """
        umount --recursive --lazy /run/netns 2>/dev/null
        mount -t tmpfs tmpfs /run && mount -t tmpfs tmpfs /dev/shm && mkdir /run/tmp && ip link set lo up && exec "$@"
        """;

    private static readonly string[] Folders = ["/run", "/dev/shm"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The words that run a program of this assembly in such a machine; needs root.</summary>
    internal static string[] Around(params string[] words) =>
    [
        "unshare", "--mount", "--net", "--pid", "--fork", "--mount-proc", "sh", "-c", Enter, "enter",
        "env", "TMPDIR=/run/tmp", "DOTNET_EnableDiagnostics=0", "dotnet", "exec", typeof(QuietMachine).Assembly.Location, .. words,
    ];

    /// <summary>All that there is, a line each, in order.</summary>
    internal static IReadOnlyList<string> Capture() => [.. Everything().Order(StringComparer.Ordinal)];

    /// <summary>What is there and was not, with a plus, and what is missing, with a minus. What is just ending gets time for it.</summary>
    internal static IReadOnlyList<string> Difference(IReadOnlyList<string> before)
    {
        var start = Stopwatch.GetTimestamp();
        IReadOnlyList<string> difference;
        do
        {
            var now = Capture();
            difference = [.. now.Except(before).Select(l => "+ " + l), .. before.Except(now).Select(l => "- " + l)];
        }
        while (difference.Count > 0 && Stopwatch.GetElapsedTime(start) < Patience);
        return difference;
    }

    private static IEnumerable<string> Everything() =>
        Processes()
            .Concat(Folders.SelectMany(Files))
            .Concat(File.ReadLines("/proc/self/mountinfo").Select(l => "mount " + string.Join(' ', l.Split(' ').Skip(2))))
            .Concat(Lines("-d", "link")).Concat(Lines("address"))
            .Concat(Lines("rule")).Concat(Lines("route", "show", "table", "all"))
            .Concat(Sysctls("/proc/sys/net"));

    private static IEnumerable<string> Processes() =>
        from process in LabProcesses.Where(p => p != $"/proc/{Environment.ProcessId}")
        let command = TryRead($"/proc/{process}/cmdline")
        where command is { Length: > 0 }
        select "process " + command.Replace('\0', ' ');

    private static IEnumerable<string> Files(string folder) =>
        from path in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
        let found = FileIdentity.Of(path, followLink: false)
        where found is not null
        select $"file {path} {found.Mode:x} {found.User}";

    private static IEnumerable<string> Sysctls(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        select $"sysctl {path} {TryRead(path)}";

    private static IEnumerable<string> Lines(params string[] arguments) =>
        ChildProgram.Run("ip", arguments).Output.Split('\n').Select(l => $"ip {arguments[0]} {l}");

    private static string? TryRead(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null; // It has ended, or may only be written.
        }
    }
}
