using System.CommandLine;
using Dot2Lab.Cli.Labs;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab exec LAB NODE CMD…</c>: runs a command in a node.</summary>
internal static class ExecCommand
{
    internal static Command Create(CommandContext context)
    {
        var lab = new Argument<string>(LabReference.HelpName) { Description = "The lab, or the file that it belongs to" };
        var node = new Argument<string>("NODE") { Description = "The node, by its name in the file" };
        var words = new Argument<string[]>("CMD")
        {
            Description = "The command with its arguments; all behind it is its own",
            Arity = ArgumentArity.OneOrMore,
        };
        var vrf = new Option<string>("--vrf") { Description = "Run it in this VRF of a PE", HelpName = "NAME" };
        var command = new Command("exec", "Run a command in a node; its exit code becomes this program's") { lab, node, words, vrf };
        return context.Bind(command, (line, _) => CancelSignals.Around(cancellation =>
            new LabReference(line.GetRequiredValue(lab), context.Terminal)
                .Open()
                .Execute(line.GetRequiredValue(node), line.GetValue(vrf), line.GetRequiredValue(words), cancellation)));
    }
}
