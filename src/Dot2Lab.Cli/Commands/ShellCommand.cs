using System.CommandLine;
using Dot2Lab.Cli.Labs;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab shell LAB NODE</c>: a shell in a node.</summary>
internal static class ShellCommand
{
    internal static Command Create(CommandContext context)
    {
        var lab = new Argument<string>(LabReference.HelpName) { Description = "The lab, or the file that it belongs to" };
        var node = new Argument<string>("NODE") { Description = "The node, by its name in the file" };
        var vrf = new Option<string>("--vrf") { Description = "Open it in this VRF of a PE", HelpName = "NAME" };
        var command = new Command("shell", "Open a shell in a node; its exit code becomes this program's") { lab, node, vrf };
        return context.Bind(command, (line, _) => CancelSignals.Around(cancellation =>
            new LabReference(line.GetRequiredValue(lab), context.Terminal)
                .Open()
                .Shell(line.GetRequiredValue(node), line.GetValue(vrf), cancellation)));
    }
}
