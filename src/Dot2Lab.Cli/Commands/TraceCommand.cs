using System.CommandLine;
using Dot2Lab.Cli.Files;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Cli.Reporting.Prediction;
using Dot2Lab.Verification;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab trace TOPO.dot FROM TO</c>: one packet, hop by hop, without a kernel.</summary>
internal static class TraceCommand
{
    private const int PingSize = 84;
    private const int HeaderSize = 28; // IPv4's and ICMP's.
    private const int LargestSize = 65535;

    internal static Command Create(CommandContext context)
    {
        var file = new Argument<string>("TOPO.dot") { Description = "The DOT file; - is standard input" };
        var from = new Argument<string>("FROM") { Description = "The node that sends" };
        var to = new Argument<string>("TO") { Description = "The node, or the address, that it sends to" };
        var reply = new Option<bool>("--return") { Description = "Show the reply's way too" };
        var family = Choice.Optional("--family", "Trace this version of IP where a lab has both", "ipv4", "ipv6");
        var size = Number.Of("--size", "BYTES", "Size of the packet in bytes, sent unfragmented", PingSize, HeaderSize, LargestSize);
        var format = Choice.Of("--format", "Print a table or, for tools, an object", "text", "json");
        var source = new SourceOptions();
        var command = new Command("trace", "Show one packet's way, hop by hop, without a kernel") { file, from, to, reply, family, size, format };
        source.AddTo(command);
        return context.Bind(command, (line, reporter) =>
        {
            var text = SourceFile.Read(line.GetRequiredValue(file), context.Terminal);
            if (LabCompilation.Compile(text, source.ReporterFor(line, text, reporter)) is not { } plan)
            {
                return ExitCode.FileHasErrors;
            }

            var request = TraceArguments.Find(plan, line.GetRequiredValue(from), line.GetRequiredValue(to), TraceArguments.Family(line.GetValue(family)));
            if (LabPrediction.Build(plan, reporter) is not { } model)
            {
                return ExitCode.Differs;
            }

            var trace = model.Trace(new ProbePacket(request.From.Namespace, request.Destination) { Size = line.GetValue(size) });
            reporter.Result(line.GetValue(format) == "json"
                ? new TraceJson(plan, request).Of(trace, line.GetValue(reply))
                : new TraceText(plan, request).Of(trace, line.GetValue(reply)));
            return ExitCode.Done;
        });
    }
}
