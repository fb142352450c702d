using Dot2Lab.Dot.Generated;

namespace Dot2Lab.Dot.Reading;

/// <summary>How deep a file nests its braces, found out before parsing, which recurses.</summary>
internal static class NestDepth
{
    /// <summary>The deepest nesting that is read: 100,000 subgraphs inside each other, and the graph.</summary>
    public const int Maximum = 100_001;

    /// <summary>What any thread's stack can take. Counting all braces of a file is quick, and few files have more.</summary>
    public const int Harmless = 250;

    /// <summary>Measures a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="beyond">The first brace that is too deep to be read, if there is one.</param>
    /// <returns>
    /// At most how many braces are open at once; rather too many than too few, where the text has errors.
    /// </returns>
    public static int Measure(string text, out DotToken? beyond)
    {
        beyond = null;
        var all = text.AsSpan().Count('{');
        return all <= Harmless ? all : Count(text, out beyond);
    }

    private static int Count(string text, out DotToken? beyond)
    {
        beyond = null;
        var scanner = new DotScanner(text, NoScannerEvents.Instance);
        var (depth, deepest) = (0, 0);
        for (var token = scanner.Next(); token.Type != DotParser.Eof; token = scanner.Next())
        {
            depth += token.Type switch { DotParser.LEFT_BRACE => 1, DotParser.RIGHT_BRACE when depth > 0 => -1, _ => 0 };
            deepest = Math.Max(deepest, depth);
            if (depth > Maximum)
            {
                beyond = token;
                return depth;
            }
        }

        return deepest;
    }
}
