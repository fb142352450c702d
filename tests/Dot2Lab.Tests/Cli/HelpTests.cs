using System.CommandLine;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Cli;

/// <summary>The help of every command, pinned: it is what people see of the options.</summary>
[Trait("Category", "Snapshot")]
public sealed class HelpTests
{
    [Fact]
    public void Every_help_is_as_it_was()
    {
        var snapshots = new SnapshotFolder(Repository.PathOf("tests", "Dot2Lab.Tests", "Cli", "Help"));
        var root = CliRun.In("", "", "--help");
        snapshots.Check("dot2lab.txt", Named(root));
        foreach (var command in Commands(root.Output))
        {
            var run = CliRun.In("", "", command, "--help");
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            snapshots.Check($"{command}.txt", Named(run));
        }

        snapshots.Finish();
    }

    // The test's own program stands where dot2lab's name would.
    private static string Named(CliRun run) => run.Output.Replace($"  {RootCommand.ExecutableName} ", "  dot2lab ", StringComparison.Ordinal);

    private static IEnumerable<string> Commands(string help) =>
        from line in help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1)
        where line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' '
        select line.Trim().Split(' ')[0];
}
