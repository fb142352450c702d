using System.Globalization;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Agent;

/// <summary>The processes inside network namespaces, as <c>ip netns pids</c> finds them, for many namespaces in one pass.</summary>
internal static class NamespaceProcesses
{
    private const int KillSignal = 9;

    /// <summary>Every process whose network namespace is one of those named; this process is never among them.</summary>
    internal static IEnumerable<int> In(IEnumerable<string> namespaces)
    {
        var wanted = namespaces.Select(n => FileIdentity.Of(NetworkNamespace.PathOf(n))).OfType<FileIdentity>().ToHashSet();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                && process != Environment.ProcessId
                && FileIdentity.Of(folder + "/ns/net") is { } its
                && wanted.Contains(its))
            {
                yield return process;
            }
        }
    }

    /// <summary>Ends a process at once.</summary>
    internal static void Kill(int process) => LibC.Kill(process, KillSignal);
}
