using System.CommandLine;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab completion SHELL</c>: what makes a shell complete dot2lab's words.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish"];

    internal static Command Create(CommandContext context)
    {
        var shell = new Argument<string>("SHELL") { Description = WordList.AnyOf(Shells), HelpName = string.Join('|', Shells) };
        shell.CompletionSources.Add(Shells);
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Shells.Contains(token.Value, StringComparer.Ordinal))
            {
                result.AddError($"there is no completion for \"{token.Value}\", only for {WordList.AllOf(Shells)}");
            }
        });
        var command = new Command("completion", "Print what makes a shell complete commands, files, labs and nodes") { shell };
        return context.Bind(command, (line, reporter) =>
        {
            reporter.Result(Script(line.GetRequiredValue(shell)));
            return ExitCode.Done;
        });
    }

    private static string Script(string shell)
    {
        using var stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion.{shell}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
