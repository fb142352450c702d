using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Packages;

/// <summary>Installs Debian packages with apt-get(8).</summary>
public static class PackageInstaller
{
    private const string Program = "apt-get";

    /// <summary>Whether this user may, on this machine.</summary>
    public static bool IsUsable => Environment.IsPrivilegedProcess && ProgramPath.Find(Program) is not null;

    /// <summary>The command that does it, for a person to type.</summary>
    public static string CommandFor(IEnumerable<string> packages) => $"{Program} install -y {string.Join(' ', packages)}";

    /// <summary>Installs packages; the lists of what there is are fetched only if it fails with the old ones.</summary>
    /// <returns>What apt-get said if it failed; null if it did it.</returns>
    public static string? Install(IReadOnlyCollection<string> packages)
    {
        string[] install = ["install", "-qq", "-y", "--no-install-recommends", .. packages];
        return Run(install) is null ? null : Run("update", "-qq") ?? Run(install);
    }

    private static string? Run(params string[] arguments)
    {
        var run = ChildProgram.Run(Program, arguments, "", ("DEBIAN_FRONTEND", "noninteractive"));
        return run.Succeeded ? null : (run.Output + run.Errors).Trim();
    }
}
