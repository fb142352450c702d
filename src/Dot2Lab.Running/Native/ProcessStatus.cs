using System.Globalization;

namespace Dot2Lab.Running.Native;

/// <summary>What proc_pid_stat(5) says of a process.</summary>
/// <param name="State">A letter: <c>T</c> is stopped, <c>Z</c> has ended and waits to be reaped.</param>
/// <param name="Session">The process that leads its session.</param>
internal sealed record ProcessStatus(char State, int Session)
{
    /// <summary>Looks at a process; null if there is none.</summary>
    internal static ProcessStatus? Of(int process)
    {
        try
        {
            return Parse(File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat")));
        }
        catch (IOException)
        {
            return null;
        }
    }

    // "17 (a name) ) R 1 17 16 …": the name may hold anything, so what follows begins at its last parenthesis.
    private static ProcessStatus Parse(string line)
    {
        var words = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return new ProcessStatus(words[0][0], int.Parse(words[3], CultureInfo.InvariantCulture));
    }
}
