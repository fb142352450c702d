using System.Text;
using Antlr4.Runtime;
using Dot2Lab.Dot.Generated;
using Dot2Lab.Dot.Reading;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Dot;

/// <summary>The hand-written scanner cuts texts as the lexer does that ANTLR makes of the grammar.</summary>
public sealed class ScannerTests
{
    private static readonly string[] Pieces =
    [
        "a", "é", "_1", "\uFEFF", "node", "GRAPH", "strict", "subgraphs", "12", "-.5", "1.", ".", "-", "--", "->", ">", "<a>", "<b<c>>", "\"x\"",
        "\"\\\"\"", "\"a\\\\\"", "+", " ", "\n", "\r", "\t", "{", "}", "[", "]", "=", ";", ",", ":", "//c\n", "#d\n", "/*e*/", "'", "$", "\f", "\\", "😀",
    ];

    [Fact]
    public void Conformance_cases_give_the_same_tokens()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("tests", "Dot2Lab.Tests", "Dot", "conformance"), "*.gv"))
        {
            Compare(Encoding.UTF8.GetString(File.ReadAllBytes(path)));
        }
    }

    [Fact]
    [Trait("Category", "Campaign")]
    public void Random_pieces_give_the_same_tokens()
    {
        var random = new Random(Campaign.Seed);
        for (var round = 0; round < Campaign.Rounds(3000); round++)
        {
            Compare(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)])));
        }
    }

    // What the grammar leaves to the scanner: NUL bytes, a byte order mark at the very start, texts without an end.
    private static void Compare(string text)
    {
        var scanner = new DotScanner(text, NoScannerEvents.Instance);
        var ours = Ours(scanner, text).ToList();
        if (scanner.Unclosed is null && !text.StartsWith('\uFEFF') && !text.Contains('\0', StringComparison.Ordinal))
        {
            Assert.True(ours.SequenceEqual(Generated(text)), $"{text}\nscanner: {string.Join(' ', ours)}\nlexer:   {string.Join(' ', Generated(text))}");
        }
    }

    private static IEnumerable<(int Type, string Text)> Ours(DotScanner scanner, string text)
    {
        for (var token = scanner.Next(); token.Type != TokenConstants.EOF; token = scanner.Next())
        {
            yield return (token.Type, text[token.Start..token.End]);
        }
    }

    private static IEnumerable<(int Type, string Text)> Generated(string text)
    {
        var lexer = new DotLexer(CharStreams.fromString(text), TextWriter.Null, TextWriter.Null);
        for (var token = lexer.NextToken(); token.Type != TokenConstants.EOF; token = lexer.NextToken())
        {
            yield return (token.Type, token.Text);
        }
    }
}
