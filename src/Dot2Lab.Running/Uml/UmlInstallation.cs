namespace Dot2Lab.Running.Uml;

/// <summary>Where User-Mode Linux is on this machine, as Debian's package <c>user-mode-linux</c> lays it out.</summary>
/// <param name="Kernel">The kernel, an ordinary program.</param>
/// <param name="Modules">The folder that holds a folder of modules for each of its releases.</param>
internal sealed record UmlInstallation(string Kernel, string Modules)
{
    /// <summary>The Debian package that brings it.</summary>
    internal const string Package = "user-mode-linux";

    private const string ModulesFolder = "/usr/lib/uml/modules";

    /// <summary>Looks for it; null where it is not installed.</summary>
    internal static UmlInstallation? Find() =>
        ProgramPath.Find("linux.uml") is { } kernel && Directory.Exists(ModulesFolder) ? new UmlInstallation(kernel, ModulesFolder) : null;
}
