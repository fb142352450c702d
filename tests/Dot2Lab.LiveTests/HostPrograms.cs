using Dot2Lab.Running.Native;

namespace Dot2Lab.LiveTests;

/// <summary>Programs that run on this machine, whoever started them.</summary>
internal static class HostPrograms
{
    /// <summary>How many run with a command line that begins like this, its words apart by spaces.</summary>
    internal static int Count(string command) =>
        LabProcesses.Where(process => CommandOf(process).StartsWith(command, StringComparison.Ordinal)).Count;

    private static string CommandOf(string process)
    {
        try
        {
            return File.ReadAllText(process + "/cmdline").Replace('\0', ' ');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ""; // It has ended meanwhile.
        }
    }
}
