using System.Globalization;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Agent;

/// <summary>The processes inside network namespaces, as <c>ip netns pids</c> finds them, for many namespaces in one pass.</summary>
internal static class NamespaceProcesses
{
    private static readonly string Self = "/proc/" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    /// <summary>Every process whose network namespace is one of those named; this process is never among them.</summary>
    internal static IReadOnlyList<int> In(IEnumerable<string> namespaces)
    {
        var wanted = namespaces.Select(n => FileIdentity.Of(NetworkNamespace.PathOf(n))).OfType<FileIdentity>().ToHashSet();
        return wanted.Count == 0
            ? []
            : LabProcesses.Where(process => process != Self && FileIdentity.Of(process + "/ns/net") is { } its && wanted.Contains(its));
    }
}
