using Dot2Lab.Plan;

namespace Dot2Lab.Running.Capturing;

/// <summary>The interfaces of a node that can be listened to.</summary>
internal static class NodeInterfaces
{
    private const string Loopback = "lo";

    /// <summary>Those that were named, each once; without a name all that have a link.</summary>
    /// <exception cref="LabException">The node has no such interface.</exception>
    internal static IReadOnlyList<string> Choose(PlanNode node, IReadOnlyList<string> named)
    {
        var links = node.Interfaces.Select(i => i.Name).ToList();
        var all = links.Concat(node.Vrfs.Select(v => v.Device)).Append(Loopback).ToList();
        return named.FirstOrDefault(n => !all.Contains(n, StringComparer.Ordinal)) is { } unknown
            ? throw new LabException(MachineProblems.NoSuchInterface(node.Name, unknown, all))
            : [.. (named.Count == 0 ? links : named).Distinct(StringComparer.Ordinal)];
    }
}
