using System.Buffers;
using Antlr4.Runtime;
using Dot2Lab.Dot.Generated;

namespace Dot2Lab.Dot.Reading;

/// <summary>What most likely led to a token that cannot stand where it was found.</summary>
internal static class Advice
{
    private const int LongestWord = 60;

    private static readonly SearchValues<char> TypographicQuotes = SearchValues.Create("“”„‟«»‘’");
    private static readonly SearchValues<char> Delimiters = SearchValues.Create(" \t\r\n{}[]=;,:\"<>+@#");

    /// <summary>Advice about a token, given the one before it and the rule that it does not fit into.</summary>
    public static string? For(DotToken found, DotToken before, ParserRuleContext? rule, string text)
    {
        if ((AboutQuotes(found, text) ?? AboutQuotes(before, text)) is { } aboutQuotes)
        {
            return aboutQuotes;
        }

        return rule switch
        {
            DotParser.BodyContext { Parent: DotParser.SubgraphContext } when rule.Start == found =>
                "a subgraph needs its braces, also where it is mentioned again: subgraph name {}",
            DotParser.DefaultsContext when found.Type == DotParser.LEFT_BRACE => "a graph cannot stand inside a graph; write `subgraph`",
            DotParser.DefaultsContext => "`graph`, `node` and `edge` set attributes and need a list, `node [...]`; in quotes, the word is a name",
            DotParser.NodeContext when before.Type == DotParser.COMMA => "a list with commas takes nodes only, no subgraphs",
            DotParser.BodyContext when rule.Start != found => InStatements(found, before),
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
        '-' when text.AsSpan(found.End).TrimStart(' ') is ['>', ..] => "write `->` without a blank in it",
        '-' when text.AsSpan(found.End) is [' ', ..] => "edges are `--` or `->`",
        _ => QuoteTheWord(found, text),
    };

    /// <summary>Advice about a token that has typographic quotes in it; null for others.</summary>
    public static string? AboutQuotes(DotToken token, string text)
    {
        var word = text.AsSpan(token.Start, token.Length);
        return token.Type == DotParser.ID && word is not ['"' or '<', ..] && word.ContainsAny(TypographicQuotes)
            ? "typographic quotes such as “ and ” are letters of a name; write the plain quote \""
            : null;
    }

    private static string? InStatements(DotToken found, DotToken before) => found.Type switch
    {
        DotParser.LEFT_BRACKET => "attributes stand behind a node, a whole edge statement, or `graph`, `node` or `edge`",
        DotParser.RIGHT_BRACKET => "no `[` is open here",
        DotParser.COLON => "a node has at most a port and a compass point, `node:port:ne`; a subgraph has neither",
        DotParser.COMMA => "a comma stands between two nodes, or behind an attribute",
        DotParser.EQUALS => "`name=value` takes one name and one value, neither with a port",
        DotParser.DIRECTED or DotParser.UNDIRECTED when before.Type == DotParser.RIGHT_BRACKET =>
            "attributes stand behind the whole edge statement: a -> b -> c [x=1]",
        DotParser.DIRECTED or DotParser.UNDIRECTED => "an edge begins with a node or a subgraph",
        _ => null,
    };

    // The word is what stands between white space and DOT's own punctuation, such as pe1.lab-3.
    private static string? QuoteTheWord(DotToken found, string text)
    {
        var before = text.AsSpan(Math.Max(0, found.Start - LongestWord)..found.Start);
        before = before[(before.LastIndexOfAny(Delimiters) + 1)..];
        var behind = text.AsSpan(found.Start, Math.Min(LongestWord, text.Length - found.Start));
        behind = behind.IndexOfAny(Delimiters) is var end and >= 0 ? behind[..end] : behind;
        return before.Length + behind.Length > 1 ? $"a name with such a character must be in quotes: \"{before}{behind}\"" : null;
    }
}
