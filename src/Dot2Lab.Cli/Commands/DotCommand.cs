using System.CommandLine;
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
        var format = Choice.Of("--format", "Print all of it, a line a graph, or only how much there is", "json", "counts");
        var source = new SourceOptions();
        var command = new Command("dot", "Print the graph as Graphviz would read it") { file, format };
        source.AddTo(command);
        return context.Bind(command, (line, reporter) =>
        {
            var text = SourceFile.Read(line.GetRequiredValue(file), context.Terminal);
            var result = DotReader.Read(text);
            var accepted = source.ReporterFor(line, text, reporter).Accepts(result.Diagnostics);
            reporter.Result(line.GetRequiredValue(format) == "counts" ? Counts(result) : Json(result));
            return accepted ? ExitCode.Done : ExitCode.FileHasErrors;
        });
    }

    private static byte[] Counts(DotReadResult result) => System.Text.Encoding.ASCII.GetBytes(DotCounts.Format(result) + "\n");

    private static byte[] Json(DotReadResult result)
    {
        using var output = new MemoryStream();
        DotJson.Write(result.Graphs, output);
        return output.ToArray();
    }
}
