using Dot2Lab.Running.Native;

namespace Dot2Lab.Running.Agent;

/// <summary>Whether a command can be started, in the words and with the exit codes of a shell (POSIX, Shell Command Language, 2.8.2).</summary>
internal static class CommandLookup
{
    private const int NotFound = 127;
    private const int NotExecutable = 126;

    private const int MayExecute = 1; // X_OK

    /// <summary>Looks for a command as execvp(3) does, in the folders of <see cref="ProgramPath"/>.</summary>
    /// <param name="name">The command's first word.</param>
    /// <returns>Why it cannot be started, and the exit code for that; null if it can.</returns>
    internal static (string Reason, int ExitCode)? Objection(string name)
    {
        var isPath = name.Contains('/', StringComparison.Ordinal);
        var places = isPath ? [name] : name.Length == 0 ? [] : ProgramPath.PlacesOf(name);
        if (places.FirstOrDefault(Path.Exists) is not { } found)
        {
            return (isPath ? "no such file" : "command not found", NotFound);
        }

        return places.Any(p => File.Exists(p) && LibC.Access(p, MayExecute) == 0) ? null
            : (Directory.Exists(found) ? "it is a folder" : "permission denied", NotExecutable);
    }
}
