using System.Text;
using Dot2Lab.Dot;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Dot;

/// <summary>
/// Whatever the bytes: reading ends soon and without an exception, every place that a message points at is in the file, and
/// what is accepted is printed as the same graph. For a long run: <c>make soak</c>.
/// </summary>
[Trait("Category", "Campaign")]
public sealed class FuzzTests
{
    private const int Slice = 700;

    private static readonly byte[][] Samples =
    [
        .. Files("samples").Concat(Files("tests", "Dot2Lab.Tests", "Dot", "conformance")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ];

    [Fact]
    public void Random_bytes() => Run(random =>
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return bytes;
    });

    [Fact]
    public void Mutated_samples() => Run(random => Mutated(random, Samples[random.Next(Samples.Length)]));

    [Fact]
    public void Mutated_files_made_along_the_grammar() => Run(random =>
    {
        var made = Encoding.UTF8.GetBytes(new RandomDot(random).Next());
        return random.Next(2) == 0 ? made : Mutated(random, made);
    });

    private static IEnumerable<string> Files(params string[] folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder)).Where(path => path.EndsWith(".gv", StringComparison.Ordinal) || path.EndsWith(".dot", StringComparison.Ordinal));

    private static void Run(Func<Random, byte[]> make)
    {
        for (var round = 0; round < Campaign.Rounds(Slice); round++)
        {
            var seed = Campaign.Seed + round;
            var bytes = make(new Random(seed));
            try
            {
                Check(bytes);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}: {Convert.ToHexString(bytes)}", e);
            }
        }
    }

    private static void Check(byte[] bytes)
    {
        var source = SourceText.FromBytes("fuzz.gv", bytes);
        Assert.Equal(bytes, ByteString.Encode(source.Text));
        var result = DotReader.Read(source);
        Assert.All(result.Diagnostics, diagnostic => Assert.InRange(diagnostic.Span.End, 0, source.Text.Length));
        Assert.DoesNotContain(new DiagnosticRenderer().Render(source, result.Diagnostics), c => char.IsControl(c) && c != '\n');
        if (result.Accepted)
        {
            var again = Reading.Of(Reading.Print(result.Graphs));
            Assert.True(again.Accepted);
            Assert.Equal(Reading.JsonBytes(result.Graphs), Reading.JsonBytes(again.Graphs));
        }
    }

    private static byte[] Mutated(Random random, byte[] sample)
    {
        var bytes = sample.ToList();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var place = random.Next(bytes.Count + 1);
            switch (random.Next(3))
            {
                case 0 when place < bytes.Count:
                    bytes.RemoveRange(place, random.Next(Math.Min(8, bytes.Count - place)) + 1);
                    break;
                case 1:
                    bytes.Insert(place, (byte)"{}[]<>\"\\+-;,:=@#/*\n\0 \u00e9"[random.Next(22)]);
                    break;
                default:
                    var from = random.Next(bytes.Count + 1);
                    bytes.InsertRange(place, bytes.GetRange(from, random.Next(Math.Min(20, bytes.Count - from) + 1)));
                    break;
            }
        }

        return [.. bytes];
    }
}
