using System.CommandLine;
using System.CommandLine.Parsing;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Parsing;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageErrors
{
    /// <summary>Fails with the first thing that is wrong: what follows is most often wrong because of it.</summary>
    /// <exception cref="CommandFailure">Something is.</exception>
    internal static void ThrowIfAny(ParseResult line)
    {
        if (line.Action is not { ClearsParseErrors: true } && First(line) is { } message)
        {
            throw new CommandFailure(ExitCode.Usage, message, SeeHelp(line.CommandResult.Command));
        }
    }

    /// <summary>The end of a sentence that names the closest of some symbols, or nothing.</summary>
    internal static string DidYouMean(string word, IEnumerable<Symbol> symbols) =>
        Suggestion.Closest(word, symbols.Where(symbol => !symbol.Hidden).Select(symbol => symbol.Name)) is { } closest
            ? $"; did you mean \"{closest}\"?"
            : "";

    /// <summary>Where to read on.</summary>
    internal static string SeeHelp(Command command) => $"Try: dot2lab {(command is RootCommand ? "" : $"{command.Name} ")}--help";

    private static string? First(ParseResult line)
    {
        var command = line.CommandResult.Command;
        var unknown = line.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).FirstOrDefault(IsUnknownOption)?.Value.Split('=')[0];
        return unknown is not null ? $"there is no option \"{unknown}\"{DidYouMean(unknown, OptionsOf(command))}"
            : line.UnmatchedTokens is [var extra, ..] ? $"\"{extra}\" is a word too many"
            : line.Errors is [var error, ..] ? Message(error)
            : null;
    }

    // The parser takes an option that it does not know for an argument; a negative number is none.
    private static bool IsUnknownOption(Token token) => token is { Type: TokenType.Argument, Value: ['-', not (>= '0' and <= '9'), ..] };

    private static IEnumerable<Option> OptionsOf(Command command) =>
        [.. command.Options, .. command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive))];

    private static string Message(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Parent: CommandResult } missing => $"{missing.Argument.Name} is missing",
        OptionResult { IdentifierToken: null } option => $"{option.Option.Name} is missing",
        OptionResult { Tokens.Count: 0 } option => $"{option.IdentifierToken?.Value} needs a value",
        CommandResult { Command: RootCommand } => "a command or a DOT file is missing",
        _ => error.Message.TrimEnd('.'),
    };
}
