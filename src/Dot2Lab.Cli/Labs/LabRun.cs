using Dot2Lab.Cli.Reporting;
using Dot2Lab.Plan;
using Dot2Lab.Running;
using Dot2Lab.Running.Packages;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Labs;

/// <summary>Bringing one lab up and testing it. What ends it early takes down what was made by then.</summary>
/// <param name="plan">The lab.</param>
/// <param name="sourcePath">The file that it will belong to.</param>
/// <param name="reporter">Hears of it all.</param>
internal sealed class LabRun(LabPlan plan, string sourcePath, Reporter reporter)
{
    private readonly LabManager _manager = LabReference.Manager();

    /// <summary>The kernel to run on; null for the first that can.</summary>
    internal LabKernelKind? Kernel { get; init; }

    /// <summary>A guest's memory in megabytes; null sizes it to the lab.</summary>
    internal int? Memory { get; init; }

    /// <summary>Whether to take the lab down at the end.</summary>
    internal bool Once { get; init; }

    /// <summary>Whether to test the lab.</summary>
    internal bool Test { get; init; }

    /// <summary>Does it.</summary>
    /// <returns>The command's exit code.</returns>
    internal int Do(CancellationToken cancellation)
    {
        var (lab, report) = LabProgress.Around(reporter, progress => BringUp(progress, cancellation));
        ShowKernel(lab);
        if (report is not null)
        {
            reporter.Result(report.ToString());
        }

        if (Once)
        {
            _manager.Remove(plan.Lab);
        }
        else
        {
            ShowWaysIn();
        }

        return report is { Passed: false } ? ExitCode.Differs : ExitCode.Done;
    }

    private (RunningLab Lab, TestReport? Report) BringUp(ILabProgress progress, CancellationToken cancellation)
    {
        var lab = Start(progress, cancellation);
        try
        {
            return (lab, Test ? new TestReport(plan, LabTest.Run(lab, progress, cancellation)) : null);
        }
        catch
        {
            _manager.Remove(plan.Lab);
            throw;
        }
    }

    private RunningLab Start(ILabProgress progress, CancellationToken cancellation)
    {
        var options = new LabOptions { Kernel = Kernel, GuestMegabytes = Memory, AgentProgram = typeof(LabRun).Assembly.Location };
        try
        {
            return _manager.Start(plan, sourcePath, options, progress, cancellation);
        }
        catch (LabException missing) when (missing.Problem.MissingPackages.Count > 0 && PackageInstaller.IsUsable)
        {
            Packages.Install(missing.Problem.MissingPackages, reporter);
            return _manager.Start(plan, sourcePath, options, progress, cancellation);
        }
    }

    private void ShowKernel(RunningLab lab)
    {
        lab.Warnings.ToList().ForEach(warning => ProblemReport.Write(warning, reporter));
        foreach (var check in lab.Journal.Refused)
        {
            reporter.Info($"Not on {KernelChoice.WordFor(check.Kernel)}: {DisplayText.Inert(check.Reason!)}.");
        }
    }

    private void ShowWaysIn()
    {
        var node = plan.Policy.Hosts.Select(host => host.Name).Concat(plan.Nodes.Select(n => n.Name)).FirstOrDefault("NODE");
        reporter.Info($"""
            Lab {plan.Lab} is up.
              dot2lab exec {plan.Lab} {DisplayText.Inert(node)} -- ip addr    run a command in a node
              dot2lab test {plan.Lab}    test it again
              dot2lab down {plan.Lab}    take it down
            """);
    }
}
