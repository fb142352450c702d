using System.CommandLine;
using Dot2Lab.Cli.Files;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Cli.Reporting.Show;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab show TOPO.dot [NODE]</c>: what was decided, as tables to read.</summary>
internal static class ShowCommand
{
    internal static Command Create(CommandContext context)
    {
        var file = new Argument<string>("TOPO.dot") { Description = "The DOT file; - is standard input" };
        var node = new Argument<string?>("NODE")
        {
            Description = "Only this node, by its name in the file or its namespace's",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = Choice.Of("--format", "Print tables or, for tools, an object", "text", "json");
        var source = new SourceOptions();
        var command = new Command("show", "Show what was decided: addresses, tables, labels and routes") { file, node, format };
        source.AddTo(command);
        return context.Bind(command, (line, reporter) =>
        {
            var text = SourceFile.Read(line.GetRequiredValue(file), context.Terminal);
            if (LabCompilation.Compile(text, source.ReporterFor(line, text, reporter)) is not { } plan)
            {
                return ExitCode.FileHasErrors;
            }

            var nodes = line.GetValue(node) is { } name ? [NodeArgument.Find(plan, name)] : plan.Nodes;
            reporter.Result(line.GetValue(format) == "json" ? ShowJson.Of(plan, nodes) : ShowText.Of(plan, nodes));
            return ExitCode.Done;
        });
    }
}
