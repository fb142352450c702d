using System.Text;
using System.Text.Json.Nodes;
using Dot2Lab.Tests.Dot.Graphviz;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Dot;

/// <summary>Random files, read by us and by Graphviz itself.</summary>
[Trait("Category", "Campaign")]
public sealed class GraphvizCampaign
{
    private const int FilesAtOnce = 250;

    // A byte order mark glued to a word is refused by Graphviz and skipped by us; for the rest see docs/dot.md.
    private static readonly string[] Contested = ["<", "%", "\"\n", "strict"];

    [GraphvizFact]
    public void Random_files_are_read_as_Graphviz_reads_them() => Run(AlongTheGrammar, Compare);

    [GraphvizFact]
    public void What_is_printed_means_the_same_to_Graphviz() =>
        Run(random => Reading.Print(Reading.Of(AlongTheGrammar(random)).Graphs), Compare);

    [GraphvizFact]
    public void Files_with_mistakes_are_accepted_or_not_as_Graphviz_does() => Run(WithMistakes, (bytes, answer) =>
    {
        var text = Encoding.Latin1.GetString(bytes);
        if (Contested.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            Assert.Equal(answer.IsAccepted, Reading.Of(bytes).Accepted);
        }
        else
        {
            Compare(bytes, answer);
        }
    });

    private static byte[] AlongTheGrammar(Random random) => Encoding.UTF8.GetBytes(new RandomDot(random).Next());

    private static byte[] WithMistakes(Random random)
    {
        var made = random.Next(4) switch
        {
            0 => FuzzInput.Bytes(random),
            1 => FuzzInput.Tokens(random),
            2 => FuzzInput.MutatedSample(random),
            _ => FuzzInput.AlongTheGrammar(random),
        };
        return made.AsSpan().IndexOf("\uFEFF"u8) < 0 ? made : WithMistakes(random);
    }

    private static void Run(Func<Random, byte[]> make, Action<byte[], GraphvizReading> compare)
    {
        using var folder = new TemporaryFolder();
        for (var round = 0; round < Campaign.Rounds(2); round++)
        {
            var first = Campaign.Seed + (round * FilesAtOnce);
            var files = Enumerable.Range(first, FilesAtOnce).Select(seed => (Seed: seed, Bytes: make(new Random(seed)))).ToList();
            foreach (var ((seed, bytes), answer) in files.Zip(GraphvizReading.Of([.. files.Select(file => Written(folder, file.Seed - first, file.Bytes))])))
            {
                try
                {
                    compare(bytes, answer);
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"seed {seed}:\n{Encoding.Latin1.GetString(bytes)}", e);
                }
            }
        }
    }

    private static string Written(TemporaryFolder folder, int number, byte[] bytes)
    {
        var path = Path.Combine(folder.Path, $"{number}.gv");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static void Compare(byte[] bytes, GraphvizReading answer)
    {
        var result = Reading.Of(bytes);
        Assert.Equal(answer.IsAccepted, result.Accepted);
        var (theirs, ours) = (JsonOrder.Sorted(answer.Graphs), JsonOrder.Sorted(Reading.Json(result.Graphs)));
        Assert.True(JsonNode.DeepEquals(theirs, ours), $"Graphviz {theirs.ToJsonString()}\nwe       {ours.ToJsonString()}");
    }
}
