using System.CommandLine;
using Dot2Lab.Cli.Labs;
using Dot2Lab.Cli.Parsing;
using Dot2Lab.Cli.Reporting;
using Dot2Lab.Running.Doctor;

namespace Dot2Lab.Cli.Commands;

/// <summary><c>dot2lab doctor</c>: what this machine can run, and the command that mends each gap.</summary>
internal static class DoctorCommand
{
    internal static Command Create(CommandContext context)
    {
        var install = new Option<bool>("--install") { Description = "Install the missing packages first (apt-get, as root)" };
        var format = Choice.Of("--format", "Print tables or, for tools, an object", "text", "json");
        var command = new Command("doctor", "Say what this machine can run, and how to mend each gap") { install, format };
        return context.Bind(command, (line, reporter) => CancelSignals.Around(cancellation =>
        {
            var report = Examine(cancellation);
            if (line.GetValue(install) && report.MissingPackages.Count > 0)
            {
                Packages.Install(report.MissingPackages, reporter);
                report = Examine(cancellation);
            }

            reporter.Result(line.GetValue(format) == "json" ? DoctorReport.Json(report) : DoctorReport.Text(report));
            return report.CanRun ? ExitCode.Done : ExitCode.Machine;
        }));
    }

    private static MachineReport Examine(CancellationToken cancellation) =>
        MachineDoctor.Examine(LabReference.Manager, OwnProgram.AsAgent, cancellation);
}
