using System.CommandLine;
using Dot2Lab.Cli.Labs;
using Dot2Lab.Cli.Reporting;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab test LAB</c>: probes who reaches whom in a running lab.</summary>
internal static class TestCommand
{
    internal static Command Create(CommandContext context)
    {
        var lab = new Argument<string>(LabReference.HelpName) { Description = "The lab, or the file that it belongs to" };
        var command = new Command("test", "Probe who reaches whom in a running lab, and who must not") { lab };
        return context.Bind(command, (line, reporter) => CancelSignals.Around(cancellation =>
        {
            var running = new LabReference(line.GetRequiredValue(lab), context.Terminal).Open();
            var probes = running.Plan.Policy.Probes().ToList();
            var results = LabProgress.Around(reporter, progress => running.Test(probes, progress, cancellation));
            var report = new TestReport(running.Plan, results);
            reporter.Result(report.ToString());
            return report.Passed ? ExitCode.Done : ExitCode.Differs;
        }));
    }
}
