using System.Buffers;
using Antlr4.Runtime;
using Dot2Lab.Dot.Generated;
using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>What most likely led to a token that cannot stand where it was found.</summary>
internal static class Advice
{
    private const int LongestWord = 60;

    private static readonly SearchValues<char> TypographicQuotes = SearchValues.Create("“”„‟«»‘’");
    private static readonly SearchValues<char> Delimiters = SearchValues.Create(" \t\r\n{}[]=;,:\"<>+@#");
    private static readonly SearchValues<char> ValueDelimiters = SearchValues.Create(" \t\r\n{}[]=;,\"<>");

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
            DotParser.AttributeListContext { Parent: DotParser.DefaultsContext defaults } when rule.Start == found => For(found, before, defaults, text),
            DotParser.AttributeListContext or DotParser.AttributeContext when found.Type == DotParser.EQUALS => "one `=` stands between an attribute's name and its value",
            DotParser.AttributeListContext when found.Type == DotParser.COLON => AboutWord(found, text),
            DotParser.DefaultsContext when found.Type == DotParser.LEFT_BRACE => "a graph cannot stand inside a graph; write `subgraph`",
            DotParser.DefaultsContext => "`graph`, `node` and `edge` set attributes and need a list, `node [...]`; in quotes, the word is a name",
            DotParser.NodeContext when before.Type == DotParser.COMMA && found.Type is DotParser.SUBGRAPH or DotParser.LEFT_BRACE => "a list with commas takes nodes only, no subgraphs",
            DotParser.BodyContext when rule.Start != found => InStatements(found, before),
            _ => null,
        };
    }

    /// <summary>Advice about a character that cannot stand outside of quotes.</summary>
    public static string? ForCharacter(DotToken found, string text) => text[found.Start] switch
    {
        '+' => "only texts in quotes can be joined: \"a\" + \"b\"",
        '\'' => "DOT knows double quotes only: \"…\"",
        '/' when text.AsSpan(found.End) is ['/' or '*' or ' ', ..] || found.Start == 0 || Delimiters.Contains(text[found.Start - 1]) => "a comment is `// …` or `/* … */`",
        '\v' or '\f' => "white space is blank, tab, carriage return and line feed only",
        '-' when text.AsSpan(found.End).TrimStart(' ') is ['>', ..] => "write `->` without a blank in it",
        '>' when text.AsSpan(0, found.Start) is [.., '-' or '='] => "edges are `--` or `->`, and nothing else",
        '-' when text.AsSpan(found.End) is [' ', ..] => "edges are `--` or `->`",
        _ => WordAround(found, text, Delimiters) is { Length: > 1 } word ? $"a name with such a character must be in quotes: \"{word}\"" : null,
    };

    /// <summary>Advice about an HTML text without an end.</summary>
    public static string? ForUnclosedHtml(string text, int start) => text.AsSpan(start + 1) is ['-', ..]
        ? "edges are `--` or `->`; one that points to the left is written the other way round"
        : null;

    /// <summary>Advice about a word that stands where a graph should begin.</summary>
    public static string? ForGraphWord(DotToken found, string text) =>
        found.Type == DotParser.ID && Suggestion.Closest(Wording.Excerpt(found, text), ["digraph", "graph", "strict"]) is { } meant
            ? $"did you mean `{meant}`?"
            : null;

    /// <summary>Advice about a token inside an attribute list that is part of a longer word, or sticks to a text; null for others.</summary>
    public static string? AboutWord(DotToken token, string text) => text.AsSpan(0, token.Start) switch
    {
        [.., '"'] => "the text before it ends here; inside a text, write a quote as `\\\"`",
        [.., '>'] => "the HTML text before it ends with the `>` that closes its first `<`; put all of it between one more pair: <<b>…</b>>",
        _ => WordAround(token, text, ValueDelimiters) is var word && word.Length > token.Length
            ? $"a value with such characters must be in quotes: \"{word}\""
            : null,
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

    // What stands between white space and DOT's own punctuation, such as pe1.lab-3.
    private static string WordAround(DotToken token, string text, SearchValues<char> delimiters)
    {
        var before = text.AsSpan(Math.Max(0, token.Start - LongestWord)..token.Start);
        before = before[(before.LastIndexOfAny(delimiters) + 1)..];
        var behind = text.AsSpan(token.Start, Math.Min(LongestWord, text.Length - token.Start));
        behind = behind.IndexOfAny(delimiters) is var end and >= 0 ? behind[..end] : behind;
        return $"{before}{behind}";
    }
}
