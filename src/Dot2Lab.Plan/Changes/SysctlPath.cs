namespace Dot2Lab.Plan.Changes;

/// <summary>What a kernel parameter's path tells of it.</summary>
internal static class SysctlPath
{
    /// <summary>The interface that a parameter belongs to; null for one of the whole namespace.</summary>
    internal static string? Interface(string path) =>
        path.Split('/') is ["net", _, "conf" or "neigh", not ("all" or "default") and var device, ..] ? device : null;

    /// <summary>Whether writing a parameter changes others too, as forwarding does (ip-sysctl.rst, <c>ip_forward</c>).</summary>
    internal static bool ChangesOthers(string path) =>
        path.EndsWith("/ip_forward", StringComparison.Ordinal) || path.EndsWith("/forwarding", StringComparison.Ordinal);
}
