using System.Text;
using System.Text.Json.Nodes;
using Dot2Lab.Dot;
using Dot2Lab.Tests.Dot.Graphviz;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Dot;

/// <summary>Random files, read by us and by Graphviz itself.</summary>
[Trait("Category", "Campaign")]
public sealed class GraphvizCampaign
{
    private const int FilesAtOnce = 250;

    [GraphvizFact]
    public void Random_files_are_read_as_Graphviz_reads_them() => Run(text => text, (text, answer) => Compare(answer, Reading.Of(text)));

    [GraphvizFact]
    public void What_is_printed_means_the_same_to_Graphviz() =>
        Run(text => Encoding.UTF8.GetString(Reading.Print(Reading.Of(text).Graphs)), (text, answer) => Compare(answer, Reading.Of(text)));

    private static void Run(Func<string, string> file, Action<string, GraphvizReading> compare)
    {
        using var folder = new TemporaryFolder();
        for (var round = 0; round < Campaign.Rounds(2); round++)
        {
            var first = Campaign.Seed + (round * FilesAtOnce);
            var texts = Enumerable.Range(first, FilesAtOnce).Select(seed => (Seed: seed, Text: new RandomDot(new Random(seed)).Next())).ToList();
            var paths = texts.Select(made => folder.Write($"{made.Seed - first}.gv", file(made.Text)));
            foreach (var ((seed, text), answer) in texts.Zip(GraphvizReading.Of([.. paths])))
            {
                try
                {
                    compare(text, answer);
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"seed {seed}:\n{text}", e);
                }
            }
        }
    }

    private static void Compare(GraphvizReading answer, DotReadResult result)
    {
        Assert.Equal(answer.IsAccepted, result.Accepted);
        var (theirs, ours) = (JsonOrder.Sorted(answer.Graphs), JsonOrder.Sorted(Reading.Json(result.Graphs)));
        Assert.True(JsonNode.DeepEquals(theirs, ours), $"Graphviz {theirs.ToJsonString()}\nwe       {ours.ToJsonString()}");
    }
}
