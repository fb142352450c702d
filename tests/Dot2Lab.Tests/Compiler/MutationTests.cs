using System.Text.RegularExpressions;
using Dot2Lab.Compiler;
using Dot2Lab.Output.Bash;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Compiler;

/// <summary>
/// Labs whose words were deleted, doubled, swapped and replaced by chance: each gives a plan that holds together, or errors, and
/// never an exception. A failure names the seed.
/// </summary>
[Trait("Category", "Campaign")]
public sealed partial class MutationTests
{
    private const int Slice = 400;

    private static readonly string[] Samples =
        [.. Directory.GetFiles(Repository.PathOf("samples"), "*.dot").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    // What is legal to write somewhere, and trouble elsewhere.
    private static readonly string[] Words =
    [
        "role", "vrf", "labels", "ip", "net", "loopback", "prefixes", "gateway", "table", "rd", "vpn_label", "cost", "mtu", "import", "export",
        "host", "ce", "pe", "p", "router", "switch", "none", "red", "pe1", "pe2", "h1", "ce1", "family", "dual", "ipv6", "php", "lsp",
        "\"\"", "0", "1", "16", "65535", "1048575", "\"10.0.0.0/8\"", "\"10.0.1.1/24\"", "\"10.0.1.0/31\"", "\"0.0.0.0/0\"", "\"::/0\"", "\"fd00::1/127\"",
        "\"red@pe2=100\"", "\"pe2=1002\"", "\"red=100\"", "\"65000:1\"", "lan_pool", "edge_pool", "core_pool", "loopback_pool", "vpn_labels", "transport_labels",
        "\"16-17\"", "\"192.0.2.0/30\"", "\"a--b\"", "<red>", "\"\\\"\"", "tail_ip", "head_ip", "head_labels", "{", "}", "[", "]", "=", "--", ",", ";", ":",
    ];

    [Fact]
    public void No_text_makes_the_compiler_crash()
    {
        for (var round = 0; round < Campaign.Rounds(Slice); round++)
        {
            var seed = Campaign.Seed + round;
            var text = Mutated(seed);
            try
            {
                Check(text);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"mutated lab {seed}:\n{text}", failure);
            }
        }
    }

    private static void Check(string text)
    {
        var result = LabCompiler.Compile(new SourceText("lab.dot", text));
        Assert.Equal(result.Plan is null, result.Diagnostics.Any(d => d.Severity == Severity.Error));
        Assert.All(result.Diagnostics, d => Assert.InRange(d.Span.Start + d.Span.Length, 0, text.Length));
        if (result.Plan is { } plan)
        {
            PlanInvariants.Check(plan);
            Assert.NotEmpty(BashEmitter.Emit(plan, "1.2.3"));
        }
    }

    private static string Mutated(int seed)
    {
        var random = new Random(seed);
        var start = random.Next(3) == 0 ? RandomLab.Text(seed) : Samples[random.Next(Samples.Length)];
        var words = Word().Matches(start).Select(m => m.Value).ToList();
        for (var changes = 1 + random.Next(4); changes > 0; changes--)
        {
            var at = random.Next(words.Count);
            var other = random.Next(words.Count);
            switch (random.Next(5))
            {
                case 0:
                    words.RemoveAt(at);
                    break;
                case 1:
                    words.Insert(at, words[other]);
                    break;
                case 2:
                    (words[at], words[other]) = (words[other], words[at]);
                    break;
                default:
                    words[at] = Words[random.Next(Words.Length)];
                    break;
            }
        }

        return string.Join(' ', words);
    }

    [GeneratedRegex("""//[^\n]*\n|"(\\.|[^"\\])*"|--|->|[\w.]+|\S""")]
    private static partial Regex Word();
}
