using System.Text.Json.Nodes;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Dot.Graphviz;

/// <summary>
/// What Graphviz makes of a file: whether it accepts it, and the graphs in the form of <c>DotJson</c>, bytes as Latin-1.
/// </summary>
internal sealed record GraphvizReading(bool IsAccepted, JsonArray Graphs)
{
    private static readonly string Script = Repository.PathOf("tests", "Dot2Lab.Tests", "Dot", "Graphviz", "read.py");

    /// <summary>Why Graphviz cannot be asked here; null if it can.</summary>
    internal static string? Missing { get; } = CanRun() ? null : "Graphviz or Python is not installed (Debian: graphviz, python3)";

    /// <summary>Lets Graphviz read files.</summary>
    internal static IReadOnlyList<GraphvizReading> Of(params string[] paths)
    {
        var run = ProgramRun.Of(["python3", Script, .. paths]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!);
        return [.. answers.Select(answer => new GraphvizReading(answer["accepted"]!.GetValue<bool>(), answer["graphs"]!.AsArray()))];
    }

    private static bool CanRun()
    {
        try
        {
            return ProgramRun.Of("python3", Script).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
