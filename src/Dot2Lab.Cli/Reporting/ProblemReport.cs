using Dot2Lab.Running;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Reporting;

/// <summary>Shows a problem of the machine or of a running lab, laid out as errors in the file are.</summary>
internal static class ProblemReport
{
    internal static void Write(LabProblem problem, Reporter reporter)
    {
        var lines = new List<string> { $"{(problem.IsWarning ? "warning" : "error")} {problem.Code}: {problem.Message}" };
        if (problem.Source is { } place)
        {
            lines.Add($"  --> {place}");
        }

        lines.AddRange(problem.Details.Select(detail => $"  {detail}"));
        if (problem.Help is { } help)
        {
            lines.Add($"help: {help}");
        }

        reporter.Write(string.Concat(lines.Select(line => DisplayText.Inert(line) + "\n")));
    }
}
