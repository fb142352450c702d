using System.Text.Json.Nodes;
using Dot2Lab.Dot;
using Dot2Lab.Tests.Dot.Graphviz;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Dot;

/// <summary>
/// A folder of small files, one point of the language each, with what Graphviz says beside it: <c>.expected</c> has the
/// verdict in its first line, then the graphs as JSON. Where Debian's version 2.42 says something else than version 14, or
/// where we differ on purpose, its answer is in <c>.graphviz-2.42</c>.
/// </summary>
public sealed class ConformanceTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Dot2Lab.Tests", "Dot", "conformance");

    public static TheoryData<string> Cases() => [.. Names()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_file_is_read_as_Graphviz_reads_it(string name)
    {
        var (verdict, graphs) = Recorded(name, "expected");

        var result = Reading.Of(File.ReadAllBytes(PathOf(name, "gv")));

        Assert.Equal(verdict, Verdict(result));
        AssertEqual(graphs, Reading.Json(result.Graphs));
    }

    [GraphvizFact]
    public void Graphviz_still_says_what_is_recorded()
    {
        string[] names = [.. Names()];
        var answers = GraphvizReading.Of([.. names.Select(name => PathOf(name, "gv"))]);

        foreach (var (name, answer) in names.Zip(answers, (name, answer) => (name, answer)))
        {
            var hasAnswerOfItsOwn = File.Exists(PathOf(name, "graphviz-2.42"));
            var (verdict, graphs) = Recorded(name, hasAnswerOfItsOwn ? "graphviz-2.42" : "expected");
            Assert.True(answer.IsAccepted != verdict.StartsWith("rejected", StringComparison.Ordinal), name);
            AssertEqual(JsonOrder.Sorted(graphs), JsonOrder.Sorted(answer.Graphs));
        }

        Assert.Equal(names.Length, answers.Count);
    }

    private static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.gv").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static string PathOf(string name, string extension) => Path.Combine(Folder, $"{name}.{extension}");

    private static (string Verdict, JsonArray Graphs) Recorded(string name, string extension)
    {
        var bytes = File.ReadAllBytes(PathOf(name, extension));
        var end = Array.IndexOf(bytes, (byte)'\n');
        return (ByteString.Decode(bytes.AsSpan(0, end)), Reading.ParseLines(bytes[(end + 1)..]));
    }

    private static string Verdict(DotReadResult result) => !result.Accepted
        ? "rejected"
        : result.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Warning && diagnostic.Code is not ("D2L0123" or "D2L0130"))
            ? "accepted with a warning"
            : "accepted";

    private static void AssertEqual(JsonNode expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected.ToJsonString()}\n but got {actual.ToJsonString()}");
}
