using System.CommandLine;
using Dot2Lab.Cli.Files;

namespace Dot2Lab.Cli.Parsing;

/// <summary>The rule that <c>dot2lab topo.dot</c> means <c>dot2lab compile topo.dot</c>.</summary>
internal static class CommandWord
{
    /// <summary>Puts <c>compile</c> before the arguments when their first word is no command.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="root">All commands.</param>
    /// <param name="compile">The command that may be left out.</param>
    /// <param name="terminal">Whose folder file names are relative to.</param>
    /// <exception cref="CommandFailure">The first word is neither a command nor a file.</exception>
    internal static IReadOnlyList<string> Complete(
        IReadOnlyList<string> arguments, Command root, Command compile, Terminal terminal)
    {
        var word = FirstWord(arguments, [.. root.Options, .. compile.Options]);
        if (word is null || root.Subcommands.Any(command => command.Name == word))
        {
            return arguments;
        }

        return SourceFile.IsFileName(word) || Path.Exists(terminal.PathOf(word))
            ? [compile.Name, .. arguments]
            : throw Unknown(word, root, terminal);
    }

    private static string? FirstWord(IReadOnlyList<string> arguments, IReadOnlyList<Option> options)
    {
        var plain = PlainWords.Of(arguments, options).Select(i => arguments[i]);
        return plain.FirstOrDefault() ?? arguments.SkipWhile(word => word != "--").ElementAtOrDefault(1);
    }

    private static CommandFailure Unknown(string word, Command root, Terminal terminal)
    {
        var command = UsageErrors.DidYouMean(word, root.Subcommands);
        var meant = command.Length > 0 ? command : FileSuggestion.DidYouMean(word, terminal.PathOf(word));
        return new CommandFailure(ExitCode.Usage, $"\"{word}\" is neither a command nor a file{meant}", UsageErrors.SeeHelp(root));
    }
}
