using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.LiveTests;

/// <summary>
/// The launcher makes machine code of the program where it can, which leaves out what it believes nobody calls. What that prints is
/// held to what the stages are held to.
/// </summary>
public class BuiltProgramTests
{
    private static readonly string Snapshots = Repository.PathOf("tests", "Dot2Lab.Tests", "Snapshots");

    /// <summary>All samples.</summary>
    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Repository.PathOf("samples"), "*.dot").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_stage_prints_what_it_printed(string sample)
    {
        Assert.Equal(Expected(sample, "graph.verified.json"), Prints("dot", sample, "--format", "json"));
        Assert.Equal(Expected(sample, "plan.verified.json"), Prints("compile", sample, "--format", "json"));
        Assert.Equal(Expected(sample, "setup.verified.sh"), Prints("compile", sample));
        Assert.Equal(Expected(sample, "show.verified.txt"), Prints("show", sample));
        Assert.StartsWith(Prints("check", sample) + "\nexit code 0\n", Expected(sample, "check.verified.txt"), StringComparison.Ordinal);
    }

    private static string Expected(string sample, string file) => File.ReadAllText(Path.Combine(Snapshots, sample, file));

    private static string Prints(string command, string sample, params string[] options) =>
        ProgramRun.Of([Repository.PathOf("dot2lab"), command, Repository.PathOf("samples", sample + ".dot"), .. options]).Output;
}
