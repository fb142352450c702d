using Dot2Lab.Dot;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Dot;

/// <summary>
/// Any folder of DOT files whose <c>manifest.tsv</c> says of each whether it is accepted (1 or 0) and how many graphs, nodes and
/// edges it has: <c>make conformance CORPUS=folder</c>.
/// </summary>
public sealed class CorpusTests
{
    [CorpusFact]
    public void Every_file_agrees_with_the_manifest()
    {
        var lines = File.ReadLines(Path.Combine(Corpus.Files!, "manifest.tsv")).Skip(1).ToList();

        var differing = lines.Where(line => Line(line.Split('\t')[0]) != string.Join('\t', line.Split('\t')[..5])).ToList();

        Assert.NotEmpty(lines);
        Assert.Empty(differing);
    }

    private static string Line(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Corpus.Files!, name));
        var counts = DotCounts.Format(DotReader.Read(SourceText.FromBytes(name, bytes))).Split('\t');
        return string.Join('\t', counts[..4].Prepend(name));
    }
}
