using System.CommandLine;
using Dot2Lab.Cli.Files;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Cli.Reporting.Prediction;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Text;
using Dot2Lab.Verification.Checking;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab check TOPO.dot</c>: predicts who reaches whom, and holds it against the VPNs' policy.</summary>
internal static class CheckCommand
{
    internal static Command Create(CommandContext context)
    {
        var file = new Argument<string>("TOPO.dot") { Description = "The DOT file; - is standard input" };
        var format = Choice.Of("--format", "Print a matrix and what differs or, for tools, an object", "text", "json");
        var source = new SourceOptions();
        var command = new Command("check", "Predict who reaches whom, without a kernel, and hold it against the VPNs' policy") { file, format };
        source.AddTo(command);
        return context.Bind(command, (line, reporter) =>
        {
            var text = SourceFile.Read(line.GetRequiredValue(file), context.Terminal);
            if (LabCompilation.Compile(text, source.ReporterFor(line, text, reporter)) is not { } plan)
            {
                return ExitCode.FileHasErrors;
            }

            if (LabPrediction.Build(plan, reporter) is not { } model)
            {
                return ExitCode.Differs;
            }

            var results = new LabCheck(model, new ProbeSizes(plan)).Run(plan.Policy.Probes()).ToList();
            reporter.Result(line.GetValue(format) == "json"
                ? new CheckJson(plan).Write(results)
                : ByteString.Encode(new CheckText(plan, results).ToString()));
            return results.All(result => result.Passed) ? ExitCode.Done : ExitCode.Differs;
        });
    }
}
