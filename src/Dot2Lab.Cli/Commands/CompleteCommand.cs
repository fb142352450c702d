using System.CommandLine;
using Dot2Lab.Cli.Completion;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab complete -- WORDS</c>: what the scripts of <see cref="CompletionCommand"/> ask; not for people.</summary>
internal static class CompleteCommand
{
    internal static Command Create(CommandContext context, Func<Command> root, Command exec)
    {
        var words = new Argument<string[]>("WORDS") { Description = "The words so far, after --; the last one is to be completed", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("complete", "Print the words that the last one of some may become") { words };
        command.Hidden = true;
        return context.Bind(command, (line, reporter) =>
        {
            var candidates = new WordCompletion(root(), exec, context.Terminal).Of(line.GetValue(words) ?? []);
            reporter.Result(string.Concat(candidates.Select(candidate => candidate + "\n")));
            return ExitCode.Done;
        });
    }
}
