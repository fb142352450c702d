using Dot2Lab.Plan.Lowering;
using Dot2Lab.Running;
using Spectre.Console;

namespace Dot2Lab.Cli.Reporting;

/// <summary>Progress for a person at a terminal: a bar for each phase, drawn on standard error.</summary>
internal sealed class BarProgress : ILabProgress
{
    private readonly ProgressContext _bars;
    private readonly Dictionary<LabPhase, ProgressTask> _tasks = [];

    private BarProgress(ProgressContext bars) => _bars = bars;

    /// <summary>Does work while the bars are drawn.</summary>
    internal static T Around<T>(Reporter reporter, Func<ILabProgress, T> work)
    {
        using var writer = new StreamWriter(new UnheardStream(reporter.Terminal.Error)) { AutoFlush = true };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = reporter.Colors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        });
        return console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
            .Start(bars => work(new BarProgress(bars)));
    }

    public void Report(LabPhase phase, int done, int total)
    {
        if (!_tasks.TryGetValue(phase, out var task))
        {
            foreach (var earlier in _tasks.Values)
            {
                earlier.Value = earlier.MaxValue;
            }

            task = _tasks[phase] = _bars.AddTask(PhaseName.Of(phase));
        }

        task.MaxValue = total;
        task.Value = done;
    }

    public void Did(CommandGroup group)
    {
        // Only --verbose shows commands, and that has no bars.
    }
}
