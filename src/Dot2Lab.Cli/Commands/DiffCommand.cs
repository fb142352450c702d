using System.CommandLine;
using Dot2Lab.Cli.Files;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Cli.Reporting.Changes;
using Dot2Lab.Plan.Changes;
using Dot2Lab.Plan.Json;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab diff OLD.dot NEW.dot</c>: what a change to a file would change in its lab.</summary>
internal static class DiffCommand
{
    internal static Command Create(CommandContext context)
    {
        var old = new Argument<string>("OLD.dot") { Description = "The file as it was; - is standard input" };
        var @new = new Argument<string>("NEW.dot") { Description = "The file as it is to be; - is standard input" };
        var format = Choice.Of("--format", "Print commands under what they do or, for tools, an object", "text", "json");
        var source = new SourceOptions();
        var command = new Command("diff", "Show, step by step, what a change to the file changes in its lab") { old, @new, format };
        source.AddTo(command);
        return context.Bind(command, (line, reporter) =>
        {
            string[] files = [line.GetRequiredValue(old), line.GetRequiredValue(@new)];
            if (files is [SourceFile.StandardInput, SourceFile.StandardInput])
            {
                throw new CommandFailure(ExitCode.Usage, "only one of the two files can be standard input");
            }

            var plans = files
                .Select(file => SourceFile.Read(file, context.Terminal))
                .Select(text => LabCompilation.Compile(text, source.ReporterFor(line, text, reporter)))
                .ToList();
            if (plans is not [{ } from, { } to])
            {
                return ExitCode.FileHasErrors;
            }

            var change = PlanChange.Between(from, to);
            reporter.Result(line.GetValue(format) == "json" ? PlanJson.Write(change, to.Lab) : ChangeText.Of(change, to, from));
            return ExitCode.Done;
        });
    }
}
