using System.Globalization;

namespace Dot2Lab.Running.Native;

/// <summary>
/// A process that outlives this one: in a session of its own, with default signals and the given files instead of ours.
/// <see cref="System.Diagnostics.Process"/> can do none of that, and a shell that could would have to be given the paths.
/// Open folders that this process inherited pass on, and nothing else that it has open: by such a folder the launcher holds
/// a lock for as long as a lab runs, but a pipe would keep whoever reads it waiting for as long.
/// </summary>
internal sealed class DetachedProcess
{
    private const int NoHang = 1;
    private const short SetSignalDefaults = 0x04;
    private const short SetSignalMask = 0x08;
    private const short NewSession = 0x80;
    private const int SignalSetSize = 128;

    private DetachedProcess(int id) => Id = id;

    /// <summary>The process id, which is also its session's and process group's.</summary>
    internal int Id { get; }

    /// <summary>Starts a program.</summary>
    /// <param name="path">The program's file.</param>
    /// <param name="arguments">Its arguments, its own name not among them.</param>
    /// <param name="environment">All of its environment, <c>NAME=value</c>.</param>
    /// <param name="folder">Its working folder.</param>
    /// <param name="files">What to open as which of its descriptors; relative paths are looked up in the folder.</param>
    /// <exception cref="SystemCallException">The program or one of the files could not be opened.</exception>
    internal static DetachedProcess Start(
        string path,
        IReadOnlyList<string> arguments,
        IReadOnlyList<string> environment,
        string folder,
        IEnumerable<(int Descriptor, string Path, OpenMode Mode)> files)
    {
        var actions = new byte[SpawnCalls.StructureSize];
        Check(SpawnCalls.InitActions(actions), path);
        Check(SpawnCalls.AddChangeFolder(actions, folder), path);
        foreach (var descriptor in UnwantedDescriptors())
        {
            Check(SpawnCalls.AddClose(actions, descriptor), path);
        }

        foreach (var (descriptor, file, mode) in files)
        {
            Check(SpawnCalls.AddOpen(actions, descriptor, file, (int)mode, 0x180), path);
        }

        var error = SpawnCalls.Spawn(out var process, path, actions, Attributes(), [path, .. arguments, null], [.. environment, null]);
        SpawnCalls.DestroyActions(actions);
        Check(error, path);
        return new DetachedProcess(process);
    }

    /// <summary>Whether the process has ended; if so it is reaped, which only the process that started it can do.</summary>
    internal bool HasEnded() => LibC.WaitProcess(Id, out _, NoHang) != 0;

    /// <summary>Reaps an ended process if this one started it; without harm to any other.</summary>
    internal static void Bury(int process) => LibC.WaitProcess(process, out _, NoHang);

    // One that is closed meanwhile is no error: posix_spawn ignores that.
    private static IEnumerable<int> UnwantedDescriptors() =>
        from link in Directory.EnumerateFileSystemEntries("/proc/self/fd")
        where !Directory.Exists(link)
        select int.Parse(Path.GetFileName(link), CultureInfo.InvariantCulture);

    // This runtime ignores SIGPIPE and its threads block signals; a new program expects neither.
    private static byte[] Attributes()
    {
        var attributes = new byte[SpawnCalls.StructureSize];
        var allSignals = new byte[SignalSetSize];
        SpawnCalls.FillSignals(allSignals);
        SpawnCalls.InitAttributes(attributes);
        SpawnCalls.SetDefaultSignals(attributes, allSignals);
        SpawnCalls.SetBlockedSignals(attributes, new byte[SignalSetSize]);
        SpawnCalls.SetFlags(attributes, SetSignalDefaults | SetSignalMask | NewSession);
        return attributes;
    }

    private static void Check(int error, string path)
    {
        if (error != 0)
        {
            throw new SystemCallException("posix_spawn", path, error);
        }
    }
}
