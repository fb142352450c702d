using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dot2Lab.Dot;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Dot;

/// <summary>
/// A folder of small files, each with what version 14 of Graphviz makes of it: NAME.gv, the graphs in NAME.json, and what it
/// said in NAME.msg. What we read differently, and why, is in docs/dot.md.
/// </summary>
public sealed partial class CaseTests
{
    // By name: what `counts` says of the file here.
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["bom_nosp"] = "1\t1\t1\t0\t0", // a byte order mark glued to the first word
        ["multi"] = "1\t2\t3\t1\t0", // what follows a graph on the same line
        ["multi_nospace"] = "1\t2\t2\t0\t0",
        ["trailing_garbage"] = "0\t1\t1\t0\t0",
        ["depth_4000"] = "1\t1\t0\t0\t4000", // deeper than Graphviz's parser stack
        ["depth_4990"] = "1\t1\t0\t0\t4990",
        ["depth_20000"] = "1\t1\t0\t0\t20000",
    };

    [CaseFact]
    public void Every_case_is_read_as_Graphviz_reads_it()
    {
        string[] names = [.. Directory.EnumerateFiles(Corpus.Cases!, "*.gv").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

        Assert.NotEmpty(names);
        Assert.All(names, Check);
    }

    private static void Check(string name)
    {
        var source = SourceText.FromBytes($"{name}.gv", File.ReadAllBytes(PathOf(name, "gv")));
        var result = DotReader.Read(source);
        if (Exceptions.TryGetValue(name, out var counts))
        {
            Assert.Equal(counts, DotCounts.Format(result));
            return;
        }

        var message = File.Exists(PathOf(name, "msg")) ? File.ReadAllText(PathOf(name, "msg")) : "";
        Assert.Equal(ErrorLine().Match(message) is { Success: true } at ? at.Groups["line"].Value : "none", FirstErrorLine(source, result));
        Assert.Equal(message.Contains("splits into two tokens", StringComparison.Ordinal), result.Diagnostics.Any(diagnostic => diagnostic.Code == "D2L0120"));
        var graphs = File.Exists(PathOf(name, "json")) ? File.ReadAllBytes(PathOf(name, "json")) : [];
        Assert.True(JsonNode.DeepEquals(Reading.ParseLines(graphs), Reading.Json(result.Graphs)), name);
    }

    private static string PathOf(string name, string extension) => Path.Combine(Corpus.Cases!, $"{name}.{extension}");

    private static string FirstErrorLine(SourceText source, DotReadResult result) =>
        result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is { } error
            ? FormattableString.Invariant($"{source.Locate(error.Span).Line}")
            : "none";

    [GeneratedRegex(@"(syntax error|memory exhausted) in line (?<line>\d+)")]
    private static partial Regex ErrorLine();
}
