using Dot2Lab.Dot;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Dot;

/// <summary>
/// Any folder of DOT files, named by the environment variable CORPUS, whose <c>manifest.tsv</c> says of each file whether it is
/// accepted (1 or 0) and how many graphs, nodes and edges it has.
/// </summary>
public sealed class CorpusTests
{
    [CorpusFact]
    public void Every_file_agrees_with_the_manifest()
    {
        var lines = File.ReadLines(Path.Combine(CorpusFactAttribute.Folder!, "manifest.tsv")).Skip(1).ToList();

        var differing = lines.Where(line => Line(line.Split('\t')[0]) != string.Join('\t', line.Split('\t')[..5])).ToList();

        Assert.NotEmpty(lines);
        Assert.Empty(differing);
    }

    private static string Line(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(CorpusFactAttribute.Folder!, name));
        var counts = DotCounts.Format(DotReader.Read(SourceText.FromBytes(name, bytes))).Split('\t');
        return string.Join('\t', counts[..4].Prepend(name));
    }
}
