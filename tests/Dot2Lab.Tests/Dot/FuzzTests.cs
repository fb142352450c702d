using System.Diagnostics;
using Dot2Lab.Dot;
using Dot2Lab.Tests.Infrastructure;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Dot;

/// <summary>
/// Whatever the bytes: reading ends soon and without an exception, every place that a message points at is in the file, and
/// what is accepted is printed as the same graph. For a long run: <c>make fuzz COUNT=1000000</c>.
/// </summary>
[Trait("Category", "Campaign")]
public sealed class FuzzTests
{
    private const int Slice = 500;
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    [Fact]
    public void Random_bytes() => Run(FuzzInput.Bytes);

    [Fact]
    public void Random_tokens() => Run(FuzzInput.Tokens);

    [Fact]
    public void Mutated_samples() => Run(FuzzInput.MutatedSample);

    [Fact]
    public void Files_made_along_the_grammar() => Run(FuzzInput.AlongTheGrammar);

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
        var clock = Stopwatch.StartNew();
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

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Soon);
    }
}
