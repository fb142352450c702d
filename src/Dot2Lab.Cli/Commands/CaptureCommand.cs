using System.CommandLine;
using Dot2Lab.Cli.Files;
using Dot2Lab.Cli.Labs;
using Dot2Lab.Cli.Reporting;
using Dot2Lab.Running.Capturing;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab capture LAB NODE [IFACE…]</c>: the packets on a node's interfaces.</summary>
internal static class CaptureCommand
{
    internal static Command Create(CommandContext context)
    {
        var lab = new Argument<string>(LabReference.HelpName) { Description = "The lab, or the file that it belongs to" };
        var node = new Argument<string>("NODE") { Description = "The node, by its name in the file" };
        var interfaces = new Argument<string[]>("IFACE") { Description = "Its interfaces; all if none is named", Arity = ArgumentArity.ZeroOrMore };
        var file = new Option<string>("--write", "-w")
        {
            Description = "Save them in this file, as pcap, or as pcapng if there are several interfaces; - is standard output",
            HelpName = "FILE",
        };
        var text = new Option<bool>("--text") { Description = "Show them as lines to read, also where standard output is no terminal" };
        var command = new Command("capture", "Show or save the packets on a node's interfaces, until Ctrl-C") { lab, node, interfaces, file, text };
        return context.Bind(command, (line, reporter) => CancelSignals.Around(cancellation =>
        {
            var running = new LabReference(line.GetRequiredValue(lab), context.Terminal).Open();
            using var output = new CaptureReport(OutputFor(line.GetValue(file), line.GetValue(text), reporter), reporter);
            output.Lost = running.Capture(line.GetRequiredValue(node), line.GetValue(interfaces) ?? [], output, cancellation);
            return ExitCode.Done;
        }));
    }

    private static IPacketOutput OutputFor(string? file, bool asText, Reporter reporter) => (file, reporter.Terminal.OutputIsTerminal) switch
    {
        ({ }, _) when asText => throw new CommandFailure(ExitCode.Usage, "give --text or -w, not both"),
        (null, true) => new PacketDecoder(line => reporter.Result(line + "\n")),
        (null, false) when asText => new PacketDecoder(line => reporter.Result(line + "\n")),
        (SourceFile.StandardInput, true) => throw new CommandFailure(
            ExitCode.Usage, "standard output is a terminal, which cannot show pcap", "Leave -w out to see the packets as text"),
        (null or SourceFile.StandardInput, false) => new PacketFile(CaptureFile.StandardOutput()),
        var (name, _) => new PacketFile(CaptureFile.Create(name, reporter.Terminal)),
    };
}
