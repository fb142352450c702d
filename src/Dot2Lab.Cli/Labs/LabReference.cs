using Dot2Lab.Cli.Files;
using Dot2Lab.Running;
using Dot2Lab.Running.State;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Labs;

/// <summary>A running lab as the user names it: by its name, or by the file that it belongs to.</summary>
/// <param name="word">The argument.</param>
/// <param name="terminal">Whose folder file names are relative to.</param>
internal sealed class LabReference(string word, Terminal terminal)
{
    /// <summary>What the argument is called in help texts.</summary>
    internal const string HelpName = "LAB|TOPO.dot";

    /// <summary>The labs of the user who runs this.</summary>
    internal static LabManager Manager() => new(StateDirectory.Open());

    /// <summary>The full path to which a file's lab belongs; standard input has none and keeps its name.</summary>
    internal static string SourcePath(string file, Terminal terminal) =>
        file == SourceFile.StandardInput ? file : Path.GetFullPath(terminal.PathOf(file));

    /// <summary>The lab's name, or null if it is a file that no running lab belongs to.</summary>
    internal string? FindName(LabManager manager) =>
        SourceFile.IsFileName(word) ? manager.FindBySource(SourcePath(word, terminal)) : word;

    /// <summary>The name of the lab, which is there, up or not.</summary>
    /// <exception cref="CommandFailure">There is no such lab.</exception>
    internal string Find(LabManager manager)
    {
        var labs = manager.List().Select(status => status.Lab).ToList();
        return (FindName(manager), SourceFile.IsFileName(word)) switch
        {
            ({ } name, _) when labs.Contains(name, StringComparer.Ordinal) => name,
            (_, true) => throw new CommandFailure(ExitCode.Machine, $"no running lab belongs to {word}", $"To start it: dot2lab run {word}"),
            _ => throw new CommandFailure(
                ExitCode.Machine,
                $"lab {word} is not running" + (Suggestion.Closest(word, labs) is { } closest ? $"; did you mean {closest}?" : string.Empty),
                "To list the labs that are: dot2lab status"),
        };
    }

    /// <summary>The running lab.</summary>
    /// <exception cref="CommandFailure">There is no such lab.</exception>
    /// <exception cref="LabException">It has died, or is not finished.</exception>
    internal RunningLab Open()
    {
        var manager = Manager();
        return manager.Open(Find(manager));
    }
}
