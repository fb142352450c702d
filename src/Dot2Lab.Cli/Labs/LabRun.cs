using Dot2Lab.Cli.Reporting;
using Dot2Lab.Cli.Reporting.Changes;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Changes;
using Dot2Lab.Running;
using Dot2Lab.Running.Packages;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Labs;

/// <summary>
/// Bringing one lab up, or in line with its file where it is up already, and testing it. What ends it early takes down what was
/// made by then.
/// </summary>
/// <param name="plan">The lab.</param>
/// <param name="sourcePath">The file that it will belong to.</param>
/// <param name="reporter">Hears of it all.</param>
internal sealed class LabRun(LabPlan plan, string sourcePath, Reporter reporter)
{
    // The package of ping(8): no lab needs it, but it is what people type in a node first.
    private const string TypedFirst = "iputils-ping";

    private readonly LabManager _manager = LabReference.Manager();
    private PlanChange? _change;
    private IReadOnlyList<TestedProbe> _tested = [];

    /// <summary>The kernel to run on; null for the first that can.</summary>
    internal LabKernelKind? Kernel { get; init; }

    /// <summary>A guest's memory in megabytes; null sizes it to the lab.</summary>
    internal int? Memory { get; init; }

    /// <summary>Whether to take the lab down at the end.</summary>
    internal bool Once { get; init; }

    /// <summary>Whether to test the lab.</summary>
    internal bool Test { get; init; }

    /// <summary>Hears what the test found, nothing where there was none; null for nobody.</summary>
    internal Action<IReadOnlyList<TestedProbe>>? Tested { get; init; }

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

        Tested?.Invoke(_tested);
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

    /// <summary>What <see cref="Do"/> would do: all steps, or where the lab is up those that its file changes.</summary>
    internal string WhatItWouldDo()
    {
        if (!IsUp())
        {
            return ChangeText.Of(PlanChange.FromNothing(plan), plan);
        }

        var running = _manager.Open(plan.Lab).Plan;
        return ChangeText.Of(PlanChange.Between(running, plan), plan, running);
    }

    private (RunningLab Lab, TestReport? Report) BringUp(ILabProgress progress, CancellationToken cancellation)
    {
        if (IsUp() && !Once)
        {
            (var changed, _change) = _manager.Reload(plan, sourcePath, Kernel, progress, cancellation);
            return (changed, Probe(changed, progress, cancellation));
        }

        var lab = Start(progress, cancellation);
        try
        {
            return (lab, Probe(lab, progress, cancellation));
        }
        catch
        {
            _manager.Remove(plan.Lab);
            throw;
        }
    }

    private TestReport? Probe(RunningLab lab, ILabProgress progress, CancellationToken cancellation)
    {
        _tested = Test ? LabTest.Run(lab, progress, cancellation) : [];
        return Test ? new TestReport(plan, _tested) : null;
    }

    private bool IsUp() => _manager.List().Any(s => s.Lab == plan.Lab && s.SourcePath == sourcePath && s.State == LabState.Up);

    private RunningLab Start(ILabProgress progress, CancellationToken cancellation)
    {
        var options = new LabOptions { Kernel = Kernel, GuestMegabytes = Memory, Agent = OwnProgram.AsAgent };
        try
        {
            return _manager.Start(plan, sourcePath, options, progress, cancellation);
        }
        catch (LabException missing) when (missing.Problem.MissingPackages.Count > 0 && PackageInstaller.IsUsable)
        {
            Packages.Install([.. missing.Problem.MissingPackages, TypedFirst], reporter);
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

    private string Outcome() => _change switch
    {
        null => $"Lab {plan.Lab} is up.",
        { IsEmpty: true } => $"Lab {plan.Lab} is up, as its file has it; nothing changed.",
        var change => $"Lab {plan.Lab} is changed: {change.Undo.Count} steps undone, {change.Do.Count} done, {change.Untouched.Count} nodes left alone.",
    };

    private void ShowWaysIn()
    {
        var node = plan.Policy.Hosts.Select(host => host.Name).Concat(plan.Nodes.Select(n => n.Name)).FirstOrDefault("NODE");
        reporter.Info($"""
            {Outcome()}
              dot2lab exec {plan.Lab} {DisplayText.Inert(node)} -- ip addr    run a command in a node
              dot2lab test {plan.Lab}    test it again
              dot2lab down {plan.Lab}    take it down
            """);
    }
}
