using Dot2Lab.Dot.Generated;

namespace Dot2Lab.Dot.Reading;

/// <summary>The reserved words, whatever their case.</summary>
internal static class Keywords
{
    /// <summary>The token type of a word: its own for a reserved word, else that of a name.</summary>
    public static int TypeOf(ReadOnlySpan<char> word) => word.Length switch
    {
        4 when Is(word, "node") => DotParser.NODE,
        4 when Is(word, "edge") => DotParser.EDGE,
        5 when Is(word, "graph") => DotParser.GRAPH,
        6 when Is(word, "strict") => DotParser.STRICT,
        7 when Is(word, "digraph") => DotParser.DIGRAPH,
        8 when Is(word, "subgraph") => DotParser.SUBGRAPH,
        _ => DotParser.ID,
    };

    // Ordinal case folding would take the Kelvin sign for a k, were there one in these words; only ASCII may fold.
    private static bool Is(ReadOnlySpan<char> word, string keyword) =>
        System.Text.Ascii.EqualsIgnoreCase(word, keyword);
}
