using System.Globalization;
using Dot2Lab.Compiler;
using Dot2Lab.Dot;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Json;
using Dot2Lab.Tests.Cli;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Snapshots;

/// <summary>Holds what every stage makes of every lab against what it made before.</summary>
[Trait("Category", "Snapshot")]
public sealed class StageTests
{
    /// <summary>The names of all cases.</summary>
    public static TheoryData<string> Cases => [.. SnapshotCase.All().Select(lab => lab.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_stage_prints_what_it_printed(string name)
    {
        var lab = SnapshotCase.All().Single(each => each.Name == name);
        var source = SourceText.FromBytes(lab.FileName, File.ReadAllBytes(Path.Combine(lab.SourceFolder, lab.FileName)));
        var snapshots = new SnapshotFolder(lab.Folder);

        snapshots.Check("graph.json", GraphOf(source));
        var plan = LabCompiler.Compile(source).Plan!;
        snapshots.Check("plan.json", PlanJson.Write(plan));
        var compile = CliRun.In(lab.SourceFolder, "", "compile", lab.FileName);
        snapshots.Check("setup.sh", compile.OutputBytes);
        snapshots.Check("compile.txt", string.Create(CultureInfo.InvariantCulture, $"exit code {compile.ExitCode}\n{compile.Error}"));
        snapshots.Check("annotated.dot", Annotated(lab));
        snapshots.Check("show.txt", CliRun.In(lab.SourceFolder, "", "show", lab.FileName).OutputBytes);
        var check = CliRun.In(lab.SourceFolder, "", "check", lab.FileName);
        snapshots.Check("check.txt", string.Create(CultureInfo.InvariantCulture, $"{check.Output}\nexit code {check.ExitCode}\n{check.Error}"));
        var (from, to) = Ends(plan);
        snapshots.Check("trace.txt", CliRun.In(lab.SourceFolder, "", "trace", lab.FileName, from, to, "--return").OutputBytes);
        snapshots.Check("trace.json", CliRun.In(lab.SourceFolder, "", "trace", lab.FileName, from, to, "--return", "--format", "json").OutputBytes);
        snapshots.Finish();
    }

    [Fact]
    public void Every_folder_belongs_to_a_lab() => Assert.Empty(
        Directory.EnumerateDirectories(SnapshotCase.Root).Except(SnapshotCase.All().Select(lab => lab.Folder)));

    // The first host and the last of its VRF: as far apart as any.
    private static (string From, string To) Ends(LabPlan plan)
    {
        var hosts = plan.Policy.Hosts;
        return (hosts[0].Name, hosts.Last(host => host.Vrf == hosts[0].Vrf).Name);
    }

    private static byte[] Annotated(SnapshotCase lab)
    {
        using var folder = new TemporaryFolder();
        var output = Path.Combine(folder.Path, "annotated.dot");
        CliRun.In(lab.SourceFolder, "", "render", lab.FileName, "-o", output);
        return File.ReadAllBytes(output);
    }

    private static byte[] GraphOf(SourceText source)
    {
        using var output = new MemoryStream();
        DotJson.Write(DotReader.Read(source).Graphs, output);
        return output.ToArray();
    }
}
