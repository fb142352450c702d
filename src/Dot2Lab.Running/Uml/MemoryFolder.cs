namespace Dot2Lab.Running.Uml;

/// <summary>
/// Where the guest's memory lives: a file that User-Mode Linux makes, unlinks at once and maps. The folder must take its
/// size and allow code to be mapped from it, which containers often refuse for <c>/dev/shm</c>.
/// </summary>
internal static class MemoryFolder
{
    /// <summary>The first folder that will do, in memory if there is one; the last resort is tried whatever it looks like.</summary>
    internal static string Choose(int megabytes)
    {
        string[] candidates = ["/dev/shm", Path.GetTempPath(), "/var/tmp"];
        var mounts = File.ReadAllLines("/proc/self/mounts").Select(l => l.Split(' ')).ToList();
        return candidates.FirstOrDefault(c => WillDo(c, megabytes, mounts)) ?? candidates[^1];
    }

    private static bool WillDo(string folder, int megabytes, List<string[]> mounts)
    {
        if (!Directory.Exists(folder))
        {
            return false;
        }

        var mount = mounts.LastOrDefault(m => m.Length > 3 && IsBelow(folder, m[1]));
        return mount?[3].Split(',').Contains("noexec") != true
            && new DriveInfo(folder).AvailableFreeSpace >= (long)megabytes << 20;
    }

    // The mount that counts is the longest one; mounts come in the order they were made, deeper ones later.
    private static bool IsBelow(string folder, string mountPoint) =>
        mountPoint == "/" || folder == mountPoint || folder.StartsWith(mountPoint + "/", StringComparison.Ordinal);
}
