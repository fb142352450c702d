using System.Text.RegularExpressions;
using Dot2Lab.Tests.Cli;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Errors;

/// <summary>
/// Holds all that is said of wrong files against what was said before: of each <c>*.dot</c> here, and of the mistake on each
/// page of docs/diagnostics.
/// </summary>
[Trait("Category", "Snapshot")]
public sealed partial class WrongFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_wrong_file_is_told_what_is_wrong()
    {
        var here = Repository.PathOf("tests", "Dot2Lab.Tests", "Errors");
        var snapshots = new SnapshotFolder(here);
        foreach (var file in Directory.EnumerateFiles(here, "*.dot"))
        {
            snapshots.Check(Path.GetFileNameWithoutExtension(file) + ".txt", Compile(here, Path.GetFileName(file)));
        }

        foreach (var page in Directory.EnumerateFiles(Repository.PathOf("docs", "diagnostics"), "*.md"))
        {
            if (Mistake().Match(File.ReadAllText(page)) is { Success: true } mistake)
            {
                _folder.Write("lab.dot", mistake.Groups[1].Value);
                snapshots.Check(Path.GetFileNameWithoutExtension(page) + ".txt", Compile(_folder.Path, "lab.dot"));
            }
        }

        snapshots.Finish();
    }

    private static string Compile(string folder, string file)
    {
        var run = CliRun.In(folder, "", file);
        Assert.Equal(run.Error.Contains("error D2L", StringComparison.Ordinal) ? 1 : 0, run.ExitCode);
        Assert.Equal(run.ExitCode == 0, run.Output.Length > 0);
        return run.Error;
    }

    [GeneratedRegex(@"^```dot\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Mistake();
}
