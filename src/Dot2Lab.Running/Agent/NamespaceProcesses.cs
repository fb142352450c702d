using System.Globalization;
using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Agent;

/// <summary>The processes inside network namespaces, as <c>ip netns pids</c> finds them, for many namespaces in one pass.</summary>
internal static class NamespaceProcesses
{
    private static readonly string Self = "/proc/" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The processes in each of some namespaces; this process is never among them.</summary>
    internal static ILookup<string, int> ByNamespace(IEnumerable<string> namespaces)
    {
        var identities = namespaces.Select(n => (Name: n, Identity: FileIdentity.Of(NetworkNamespace.PathOf(n)))).Where(n => n.Identity is not null).ToList();
        var names = identities.ToDictionary(n => n.Identity!, n => n.Name);
        return In(identities.Select(n => n.Name))
            .Select(id => (Id: id, Identity: FileIdentity.Of($"/proc/{id}/ns/net")))
            .Where(p => p.Identity is not null && names.ContainsKey(p.Identity))
            .ToLookup(p => names[p.Identity!], p => p.Id, StringComparer.Ordinal);
    }

    /// <summary>Every process whose network namespace is one of those named; this process is never among them.</summary>
    internal static IReadOnlyList<int> In(IEnumerable<string> namespaces)
    {
        var wanted = namespaces.Select(n => FileIdentity.Of(NetworkNamespace.PathOf(n))).OfType<FileIdentity>().ToHashSet();
        return wanted.Count == 0
            ? []
            : LabProcesses.Where(process => process != Self && FileIdentity.Of(process + "/ns/net") is { } its && wanted.Contains(its));
    }
}
