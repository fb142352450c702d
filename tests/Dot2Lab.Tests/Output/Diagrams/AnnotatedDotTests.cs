using System.Globalization;
using System.Text.RegularExpressions;
using Dot2Lab.Compiler;
using Dot2Lab.Output.Diagrams;
using Dot2Lab.Plan.Json;
using Dot2Lab.Tests.Compiler;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Tests.Snapshots;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Output.Diagrams;

public sealed partial class AnnotatedDotTests
{
    private const int RandomLabs = 40;

    public static TheoryData<string> Cases => [.. SnapshotCase.All().Select(lab => lab.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_compiles_to_the_very_same_plan(string name)
    {
        var lab = SnapshotCase.All().Single(each => each.Name == name);
        CompilesToTheSame(SourceText.FromBytes(lab.FileName, File.ReadAllBytes(Path.Combine(lab.SourceFolder, lab.FileName))));
    }

    [Fact]
    [Trait("Category", "Campaign")]
    public void So_does_that_of_any_lab() => Assert.All(
        Enumerable.Range(Campaign.Seed, Campaign.Rounds(RandomLabs)),
        seed => CompilesToTheSame(new SourceText(string.Create(CultureInfo.InvariantCulture, $"{seed}.dot"), RandomLab.Text(seed))));

    [Fact]
    public void A_graph_without_a_name_keeps_that_of_its_file() => CompilesToTheSame(new SourceText("office.dot", "graph { a, b [role=router] a -- b }"), "other.dot");

    [Fact]
    public void What_the_author_said_of_how_it_looks_stays()
    {
        var annotated = Annotate(new SourceText("lab.dot", """graph t { node [color=pink] a [role=router, label=mine, shape=star]  b [role=host] a -- b [label="x", style=bold] }"""));
        Assert.Contains("a [color=pink, label=mine, role=router, shape=star", annotated, StringComparison.Ordinal);
        Assert.Contains("label=x, style=bold", annotated, StringComparison.Ordinal);
        Assert.Contains("headlabel=\"to-a\\n", annotated, StringComparison.Ordinal);
    }

    private static void CompilesToTheSame(SourceText source, string? name = null)
    {
        var again = LabCompiler.Compile(new SourceText(name ?? source.Name, Annotate(source)));
        Assert.True(again.Plan is not null, string.Join('\n', again.Diagnostics));
        Assert.Equal(WithoutSources(PlanJson.Write(LabCompiler.Compile(source).Plan!)), WithoutSources(PlanJson.Write(again.Plan)));
    }

    private static string Annotate(SourceText source)
    {
        var compiled = LabCompiler.Compile(source);
        return ByteString.Decode(AnnotatedDot.Write(new DrawnLab(source, compiled.Graph!, compiled.Plan!)));
    }

    private static string WithoutSources(string plan) => Sources().Replace(plan, "");

    [GeneratedRegex("\"source\": \"[^\"]*\"")]
    private static partial Regex Sources();
}
