using System.CommandLine;
using System.Text;
using Dot2Lab.Cli.Files;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Dot;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab dot FILE</c>: the graph as Graphviz would read it.</summary>
internal static class DotCommand
{
    internal static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "The DOT file; - is standard input" };
        var format = Choice.Of("--format", "Print all of it, a line a graph; how much there is; or the graph again as DOT", "json", "counts", "canonical");
        var source = new SourceOptions();
        var command = new Command("dot", "Print the graph as Graphviz would read it") { file, format };
        source.AddTo(command);
        return context.Bind(command, (line, reporter) =>
        {
            var text = SourceFile.Read(line.GetRequiredValue(file), context.Terminal);
            var result = DotReader.Read(text);
            var accepted = source.ReporterFor(line, text, reporter).Accepts(result.Diagnostics);
            reporter.Result(Print(result, line.GetRequiredValue(format)));
            return accepted ? ExitCode.Done : ExitCode.FileHasErrors;
        });
    }

    private static byte[] Print(DotReadResult result, string format)
    {
        using var output = new MemoryStream();
        switch (format)
        {
            case "counts":
                output.Write(Encoding.ASCII.GetBytes(DotCounts.Format(result) + "\n"));
                break;
            case "canonical":
                DotPrinter.Write(result.Graphs, output);
                break;
            default:
                DotJson.Write(result.Graphs, output);
                break;
        }

        return output.ToArray();
    }
}
