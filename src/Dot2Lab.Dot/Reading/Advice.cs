using Dot2Lab.Dot.Generated;

namespace Dot2Lab.Dot.Reading;

/// <summary>What most likely led to a token that cannot stand where it was found.</summary>
internal static class Advice
{
    private const string TypographicQuotes = "“”„‟«»‘’";

    /// <summary>Advice about a token, given the one before it; null if there is nothing to say.</summary>
    public static string? For(DotToken found, DotToken? before, string text)
    {
        if (HasTypographicQuote(found, text) || (before is not null && HasTypographicQuote(before, text)))
        {
            return "typographic quotes such as “ and ” are letters of a name; write the plain quote \"";
        }

        return found.Type switch
        {
            DotParser.LEFT_BRACKET when before is { Type: DotParser.NODE or DotParser.EDGE } => null,
            DotParser.LEFT_BRACKET => "attributes stand behind a node, a whole edge statement, or `graph`, `node` or `edge`",
            DotParser.RIGHT_BRACKET => "no `[` is open here",
            DotParser.COLON => "a node has at most a port and a compass point, `node:port:ne`; a subgraph has neither",
            DotParser.COMMA => "a comma stands between two nodes, or behind an attribute",
            DotParser.EQUALS => "`name=value` takes one name and one value, each without a port",
            DotParser.LEFT_BRACE when before is { Type: DotParser.GRAPH } => "a graph cannot stand inside a graph; write `subgraph`",
            _ when TokenSets.IsOperator(found.Type) && before is { Type: DotParser.RIGHT_BRACKET } => "attributes stand behind the whole edge statement: a -> b -> c [x=1]",
            _ when before is { Type: DotParser.NODE or DotParser.EDGE } => "`node [...]` and `edge [...]` set defaults; in quotes, the word is a name",
            _ when before is { Type: DotParser.SUBGRAPH } || text.AsSpan(0, found.Start).TrimEnd().EndsWith("subgraph") => "a subgraph needs its braces, also where it is mentioned again: subgraph name {}",
            _ => null,
        };
    }

    /// <summary>Advice about a character that cannot stand outside of quotes.</summary>
    public static string? ForCharacter(DotToken found, string text) => text[found.Start] switch
    {
        '+' => "only texts in quotes can be joined: \"a\" + \"b\"",
        '\'' => "DOT knows double quotes only: \"…\"",
        '/' => "a comment is `// …` or `/* … */`",
        '\v' or '\f' => "white space is blank, tab, carriage return and line feed only",
        '-' when found.End < text.Length && text[found.End] == ' ' && text.AsSpan(found.End).TrimStart(' ') is ['>', ..] => "write `->` without a blank in it",
        '-' when text.AsSpan(found.End) is not ['-' or '>' or ' ', ..] => QuoteTheWord(found, text) ?? "edges are `--` or `->`",
        '-' => "edges are `--` or `->`",
        _ => QuoteTheWord(found, text),
    };

    // The word is what stands between white space and DOT's own punctuation, such as pe1.lab-3.
    private static string? QuoteTheWord(DotToken found, string text)
    {
        const string Delimiters = " \t\r\n{}[]=;,:\"<>+@#";
        const int LongestWord = 60;
        var before = text.AsSpan(Math.Max(0, found.Start - LongestWord)..found.Start);
        before = before[(before.LastIndexOfAny(Delimiters) + 1)..];
        var behind = text.AsSpan(found.Start, Math.Min(LongestWord, text.Length - found.Start));
        behind = behind.IndexOfAny(Delimiters) is var end and >= 0 ? behind[..end] : behind;
        return before.Length + behind.Length > 1 ? $"a name with such a character must be in quotes: \"{before}{behind}\"" : null;
    }

    private static bool HasTypographicQuote(DotToken token, string text) =>
        token.Type == DotParser.ID && text[token.Start] is not ('"' or '<') && text.AsSpan(token.Start, token.Length).ContainsAny(TypographicQuotes);
}
