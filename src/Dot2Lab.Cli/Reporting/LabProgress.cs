using Dot2Lab.Running;

namespace Dot2Lab.Cli.Reporting;

/// <summary>Shows how far long work has come, in the way that suits who watches.</summary>
internal static class LabProgress
{
    /// <summary>Does work and shows its progress: bars on a terminal, else lines; nothing at all if quiet.</summary>
    internal static T Around<T>(Reporter reporter, Func<ILabProgress, T> work)
    {
        if (reporter.Terminal.ErrorIsTerminal && reporter.Verbosity == Verbosity.Normal)
        {
            return BarProgress.Around(reporter, work);
        }

        using var lines = new PlainProgress(reporter);
        return work(lines);
    }
}
