using System.CommandLine;
using Dot2Lab.Cli.Labs;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Cli.Reporting.Status;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab status</c>: the labs that are up, and how each is.</summary>
internal static class StatusCommand
{
    internal static Command Create(CommandContext context)
    {
        var lab = new Argument<string?>(LabReference.HelpName)
        {
            Description = "The lab, or the file that it belongs to: its nodes are shown; without it, all labs",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = Choice.Of("--format", "Print a table or, for tools, a list of objects", "text", "json");
        var command = new Command("status", "List the labs and the state of each, or the nodes of one") { lab, format };
        return context.Bind(command, (line, reporter) => CancelSignals.Around(cancellation =>
        {
            var manager = LabReference.Manager();
            var wanted = line.GetValue(lab) is { } word ? new LabReference(word, context.Terminal).Find(manager) : null;
            var found = manager.List().Where(status => wanted is null || status.Lab == wanted).ToList();
            if (line.GetValue(format) == "json")
            {
                reporter.Result(StatusJson.Of(found.Select(status => LabDetails.Of(status, manager, cancellation))));
            }
            else
            {
                reporter.Result(wanted is null ? StatusText.List(found) : StatusText.Of(LabDetails.Of(found[0], manager, cancellation)));
            }

            return ExitCode.Done;
        }));
    }
}
