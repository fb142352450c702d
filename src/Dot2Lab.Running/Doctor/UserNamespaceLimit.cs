namespace Dot2Lab.Running.Doctor;

/// <summary>The settings by which a machine forbids its users to make user namespaces (user_namespaces(7)).</summary>
internal static class UserNamespaceLimit
{
    private static readonly (string File, string Forbids, string Setting)[] Settings =
    [
        ("user/max_user_namespaces", "0", "user.max_user_namespaces=15000"),
        ("kernel/unprivileged_userns_clone", "0", "kernel.unprivileged_userns_clone=1"),
        ("kernel/apparmor_restrict_unprivileged_userns", "1", "kernel.apparmor_restrict_unprivileged_userns=0"),
    ];

    /// <summary>The command that allows them; null where it is something else that forbids.</summary>
    internal static string? Mend() => Settings
        .Where(s => File.Exists("/proc/sys/" + s.File) && File.ReadAllText("/proc/sys/" + s.File).Trim() == s.Forbids)
        .Select(s => "sysctl -w " + s.Setting)
        .FirstOrDefault();
}
