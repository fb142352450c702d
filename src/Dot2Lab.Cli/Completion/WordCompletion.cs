using System.CommandLine;
using System.CommandLine.Completions;
using Dot2Lab.Cli.Parsing;

namespace Dot2Lab.Cli.Completion;

/// <summary>Finds what a half-typed word of a command line may become.</summary>
/// <param name="root">All commands.</param>
/// <param name="exec">The command behind whose arguments another program's begin.</param>
/// <param name="terminal">Whose folder file names are relative to.</param>
internal sealed class WordCompletion(Command root, Command exec, Terminal terminal)
{
    /// <summary>The candidates, in order; none where any word may stand.</summary>
    /// <param name="words">The words so far behind the program's name; the last one is to be completed and may be empty.</param>
    internal IEnumerable<string> Of(IReadOnlyList<string> words)
    {
        var last = words.Count > 0 ? words[^1] : string.Empty;
        return Candidates([.. words.SkipLast(1)], last)
            .Where(candidate => candidate.StartsWith(last, StringComparison.Ordinal) && !candidate.Any(char.IsControl))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    private IEnumerable<string> Candidates(IReadOnlyList<string> before, string last)
    {
        var command = root.Subcommands.FirstOrDefault(c => before.Contains(c.Name, StringComparer.Ordinal));
        var options = (command ?? root).Options.Concat(root.Options.Where(o => o.Recursive)).ToList();
        var positional = Positional(before, options, command);
        if (ForeignCommand.Separate(before, root, exec).Contains("--", StringComparer.Ordinal))
        {
            return [];
        }

        return before.Count > 0 && PlainWords.Taking(before[^1], options) is { } option ? Words(option).Concat(CandidateWords.Of(option.HelpName ?? "", positional, last, terminal))
            : last.StartsWith('-') ? options.SelectMany(o => o.Aliases.Append(o.Name)).Where(name => name.StartsWith('-'))
            : command is null ? root.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).Concat(CandidateWords.Files(last, terminal))
            : Values(command, positional, last);
    }

    private static List<string> Positional(IReadOnlyList<string> before, List<Option> options, Command? command)
    {
        var words = PlainWords.Of(before, options).Select(i => before[i]).ToList();
        return words is [var first, ..] && first == command?.Name ? words[1..] : words;
    }

    private IEnumerable<string> Values(Command command, List<string> positional, string last)
    {
        var argument = command.Arguments.ElementAtOrDefault(Math.Min(positional.Count, command.Arguments.Count - 1));
        return argument is null || (positional.Count >= command.Arguments.Count && argument.Arity.MaximumNumberOfValues == 1)
            ? []
            : Words(argument).Concat(CandidateWords.Of(argument.Name, positional, last, terminal));
    }

    private static IEnumerable<string> Words(Symbol symbol) => symbol.GetCompletions(CompletionContext.Empty).Select(c => c.Label);
}
