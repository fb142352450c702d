using System.CommandLine;
using Dot2Lab.Cli.Labs;
using Dot2Lab.Running;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab down</c>: takes labs down, removing exactly what was made.</summary>
internal static class DownCommand
{
    internal static Command Create(CommandContext context)
    {
        var lab = new Argument<string?>(LabReference.HelpName)
        {
            Description = "The lab, or the file that it belongs to; may be left out if there is only one",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var all = new Option<bool>("--all") { Description = "Take down every lab" };
        var command = new Command("down", "Take a lab down, removing exactly what was made") { lab, all };
        return context.Bind(command, (line, reporter) =>
        {
            var manager = LabReference.Manager();
            var names = Names(line.GetValue(lab), line.GetValue(all), manager, context.Terminal);
            foreach (var name in names)
            {
                reporter.Info(manager.Remove(name) ? $"Lab {DisplayText.Inert(name)} is down." : $"Lab {DisplayText.Inert(name)} is not up.");
            }

            if (names.Count == 0)
            {
                reporter.Info(line.GetValue(lab) is { } word ? $"No lab of {DisplayText.Inert(word)} is up." : "No lab is up.");
            }

            manager.Sweep();
            return ExitCode.Done;
        });
    }

    private static IReadOnlyList<string> Names(string? word, bool all, LabManager manager, Terminal terminal)
    {
        var running = manager.List().Select(status => status.Lab).ToList();
        return (word, all, running.Count) switch
        {
            ({ }, true, _) => throw new CommandFailure(ExitCode.Usage, "give a lab or --all, not both"),
            ({ } known, false, _) => new LabReference(known, terminal).FindName(manager) is { } name ? [name] : [],
            (null, false, > 1) => throw new CommandFailure(ExitCode.Usage, $"there are several labs: {string.Join(", ", running)}", "Name one, or give --all"),
            _ => running,
        };
    }
}
