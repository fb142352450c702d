namespace Dot2Lab.Running;

/// <summary>Programs by name, as a shell finds them.</summary>
internal static class ProgramPath
{
    // An ordinary user's PATH often lacks these, where ip(8) and modprobe(8) may be.
    private static readonly string[] SystemFolders = ["/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/bin", "/bin"];

    /// <summary>This user's folders of programs and after them the system's, as <c>PATH</c> lists them.</summary>
    internal static string All => string.Join(':', Folders);

    private static IEnumerable<string> Folders => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Union(SystemFolders);

    /// <summary>Where a program may be, the first place first.</summary>
    internal static IReadOnlyList<string> PlacesOf(string name) => [.. Folders.Select(folder => Path.Combine(folder, name))];

    /// <summary>The full path of a program that this user may execute, or null.</summary>
    internal static string? Find(string name) => PlacesOf(name).FirstOrDefault(IsExecutable);

    private static bool IsExecutable(string path) =>
        File.Exists(path) && (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;
}
