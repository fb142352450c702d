using System.CommandLine;
using Dot2Lab.Cli.Files;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Dot;
using Dot2Lab.Output.Diagrams;
using Dot2Lab.Output.Diagrams.Pictures;
using Dot2Lab.Plan;
using Dot2Lab.Running.Drawing;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab render TOPO.dot -o FILE</c>: the diagram, in the format that the file's name ends with.</summary>
internal static class RenderCommand
{
    internal static Command Create(CommandContext context)
    {
        var file = new Argument<string>("TOPO.dot") { Description = "The DOT file; - is standard input" };
        var output = new Option<string>("--output", "-o") { Description = $"Write to this file; its name ends with {DiagramFormat.List}", HelpName = "FILE", Required = true };
        var source = new SourceOptions();
        var command = new Command("render", "Draw the lab with everything that was decided") { file, output };
        source.AddTo(command);
        return context.Bind(command, (line, reporter) =>
        {
            var (input, name) = (line.GetRequiredValue(file), line.GetRequiredValue(output));
            var format = DiagramFormat.Of(name);
            var text = SourceFile.Read(input, context.Terminal);
            if (LabCompilation.WithGraph(text, source.ReporterFor(line, text, reporter)) is not var (plan, graph))
            {
                return ExitCode.FileHasErrors;
            }

            var target = new OutputFile(name, context.Terminal);
            target.RefuseToReplace(input);
            target.Write(Draw(format, text, graph, plan), executable: false);
            return ExitCode.Done;
        });
    }

    private static byte[] Draw(string format, SourceText text, DotGraph graph, LabPlan plan)
    {
        if (format == "dot")
        {
            return AnnotatedDot.Write(text, graph, plan);
        }

        using var graphviz = new Graphviz();
        foreach (var icon in Icon.Names)
        {
            graphviz.Add(Icon.FileName(icon), Icon.Png(icon));
        }

        return new PictureDrawing(graphviz.Run, graphviz.Folder).Draw(text, graph, plan, format);
    }
}
