using System.Diagnostics;
using System.Globalization;
using Dot2Lab.Plan.Lowering;
using Dot2Lab.Running;

namespace Dot2Lab.Cli.Reporting;

/// <summary>Progress as lines: each phase when it is over, with its time; with <c>--verbose</c> each command too.</summary>
internal sealed class PlainProgress(Reporter reporter) : ILabProgress, IDisposable
{
    private readonly Stopwatch _watch = new();
    private LabPhase? _phase;

    public void Report(LabPhase phase, int done, int total)
    {
        if (phase != _phase)
        {
            Dispose();
            _phase = phase;
            _watch.Restart();
        }
    }

    public void Did(CommandGroup group)
    {
        foreach (var (_, command) in group.Steps)
        {
            reporter.Detail(CommandText.Of(command));
        }
    }

    /// <summary>Ends the last phase.</summary>
    public void Dispose()
    {
        if (_phase is { } phase)
        {
            reporter.Info(string.Create(CultureInfo.InvariantCulture, $"{PhaseName.Of(phase)}: {_watch.Elapsed.TotalSeconds:0.0} s"));
            _phase = null;
        }
    }
}
