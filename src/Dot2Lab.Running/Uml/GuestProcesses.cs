using System.Globalization;

namespace Dot2Lab.Running.Uml;

/// <summary>
/// The host's processes of a guest: one for its kernel and one for each program in it, all with the guest's folder as their
/// working folder. No process id needs to be written down, and none that the system gave to another program since can be
/// taken for the guest's.
/// </summary>
internal static class GuestProcesses
{
    private const string KernelName = "linux.uml";

    /// <summary>Those whose working folder is the guest's, by process id.</summary>
    internal static IReadOnlyList<int> In(string folder) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Where(process => TargetOf(process + "/cwd") == folder && Path.GetFileName(TargetOf(process + "/exe")) == KernelName)
            .Select(process => int.Parse(Path.GetFileName(process), CultureInfo.InvariantCulture))
            .Order(),
    ];

    private static string? TargetOf(string link)
    {
        try
        {
            return new FileInfo(link).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
