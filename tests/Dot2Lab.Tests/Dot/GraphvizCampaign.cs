using System.Text.Json.Nodes;
using Dot2Lab.Tests.Dot.Graphviz;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Dot;

/// <summary>Random files, read by us and by Graphviz itself.</summary>
[Trait("Category", "Campaign")]
public sealed class GraphvizCampaign
{
    private const int FilesAtOnce = 250;

    [GraphvizFact]
    public void Random_files_are_read_as_Graphviz_reads_them()
    {
        using var folder = new TemporaryFolder();
        for (var round = 0; round < Campaign.Rounds(2); round++)
        {
            var first = Campaign.Seed + (round * FilesAtOnce);
            var texts = Enumerable.Range(first, FilesAtOnce).Select(seed => (Seed: seed, Text: new RandomDot(new Random(seed)).Next())).ToList();
            var paths = texts.Select(made => folder.Write($"{made.Seed - first}.gv", made.Text));
            foreach (var ((seed, text), answer) in texts.Zip(GraphvizReading.Of([.. paths])))
            {
                Compare(seed, text, answer);
            }
        }
    }

    private static void Compare(int seed, string text, GraphvizReading answer)
    {
        var result = Reading.Of(text);
        Assert.True(answer.IsAccepted == result.Accepted, $"seed {seed}: Graphviz accepts: {answer.IsAccepted}\n{text}");
        var (theirs, ours) = (JsonOrder.Sorted(answer.Graphs), JsonOrder.Sorted(Reading.Json(result.Graphs)));
        Assert.True(
            JsonNode.DeepEquals(theirs, ours),
            $"seed {seed}\n{text}\nGraphviz {theirs.ToJsonString()}\nwe       {ours.ToJsonString()}");
    }
}
