using System.CommandLine;
using Dot2Lab.Cli.Files;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Cli.Reporting;
using Dot2Lab.Output.Bash;
using Dot2Lab.Plan.Json;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab [compile] TOPO.dot</c>: a lab's script or its plan.</summary>
internal static class CompileCommand
{
    internal static Command Create(CommandContext context)
    {
        var file = new Argument<string>("TOPO.dot") { Description = "The DOT file; - is standard input" };
        var output = new Option<string>("--output", "-o") { Description = "Write to this file, replacing it in one go", HelpName = "FILE" };
        var format = Choice.Of("--format", "Print a script that brings the lab up and down, or the plan", "bash", "json");
        var source = new SourceOptions();
        var command = new Command("compile", "Compile a DOT file to a script (this is the command if none is named)") { file, output, format };
        source.AddTo(command);
        return context.Bind(command, (line, reporter) =>
        {
            var input = line.GetRequiredValue(file);
            var text = SourceFile.Read(input, context.Terminal);
            if (LabCompilation.Compile(text, source.ReporterFor(line, text, reporter)) is not { } plan)
            {
                return ExitCode.FileHasErrors;
            }

            var isScript = line.GetValue(format) == "bash";
            var result = isScript ? BashEmitter.Emit(plan, VersionAction.Version) : PlanJson.Write(plan);
            Deliver(ByteString.Encode(result), isScript, input, line.GetValue(output), reporter);
            return ExitCode.Done;
        });
    }

    private static void Deliver(byte[] result, bool isScript, string input, string? output, Reporter reporter)
    {
        if (output is null or SourceFile.StandardInput)
        {
            reporter.Result(result);
            return;
        }

        var file = new OutputFile(output, reporter.Terminal);
        file.RefuseToReplace(input);
        file.Write(result, isScript);
    }
}
