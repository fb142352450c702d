using System.CommandLine;
using Dot2Lab.Cli.Diagrams;
using Dot2Lab.Cli.Files;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Output.Diagrams;
using Dot2Lab.Output.Diagrams.Overlays;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab render TOPO.dot -o FILE</c>: the diagram, in the format that the file's name ends with.</summary>
internal static class RenderCommand
{
    internal static Command Create(CommandContext context)
    {
        var file = new Argument<string>("TOPO.dot") { Description = "The DOT file; - is standard input" };
        var output = new Option<string>("--output", "-o") { Description = $"Write to this file, whose name ends with {DiagramFormat.List}", HelpName = "FILE", Required = true };
        var (overlays, source) = (new OverlayOptions(), new SourceOptions());
        var command = new Command("render", "Draw the lab with everything that was decided") { file, output };
        overlays.AddTo(command);
        source.AddTo(command);
        return context.Bind(command, (line, reporter) =>
        {
            var (input, name) = (line.GetRequiredValue(file), line.GetRequiredValue(output));
            var diagram = new DiagramFile(DiagramFormat.Of(name), reporter);
            var target = new OutputFile(name, context.Terminal);
            target.RefuseToReplace(input);
            var text = SourceFile.Read(input, context.Terminal);
            if (LabCompilation.WithGraph(text, source.ReporterFor(line, text, reporter)) is not var (plan, graph))
            {
                return ExitCode.FileHasErrors;
            }

            if (overlays.Overlay(line, plan, reporter) is not { } overlay)
            {
                return ExitCode.Differs;
            }

            if (overlay != DiagramOverlay.None && !diagram.HasOverlay)
            {
                throw new CommandFailure(ExitCode.Usage, $"{name} would show nothing of what is to be drawn over the network", "Only pictures and pages do: .svg, .png, .pdf, .html");
            }

            target.Write(diagram.Draw(new DrawnLab(text, graph, plan), overlay), executable: false);
            return ExitCode.Done;
        });
    }
}
