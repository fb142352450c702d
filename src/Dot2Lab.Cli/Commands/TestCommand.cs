using System.CommandLine;
using Dot2Lab.Cli.Labs;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Cli.Reporting;
using Dot2Lab.Cli.Reporting.Prediction;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab test LAB</c>: probes who reaches whom in a running lab.</summary>
internal static class TestCommand
{
    internal static Command Create(CommandContext context)
    {
        var lab = new Argument<string>(LabReference.HelpName) { Description = "The lab, or the file that it belongs to" };
        var format = Choice.Of("--format", "Print a matrix and what differs or, for tools, an object", "text", "json");
        var command = new Command("test", "Probe who reaches whom in a running lab, and who must not") { lab, format };
        return context.Bind(command, (line, reporter) => CancelSignals.Around(cancellation =>
        {
            var running = new LabReference(line.GetRequiredValue(lab), context.Terminal).Open();
            var tested = LabProgress.Around(reporter, progress => LabTest.Run(running, progress, cancellation));
            reporter.Result(line.GetValue(format) == "json"
                ? new TestJson(running.Plan, tested).Write()
                : ByteString.Encode(new TestReport(running.Plan, tested).ToString()));
            return tested.All(result => result.Passed) ? ExitCode.Done : ExitCode.Differs;
        }));
    }
}
