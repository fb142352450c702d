using Antlr4.Runtime.Misc;
using Dot2Lab.Dot.Generated;
using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>How messages name what was found and what was expected.</summary>
internal static class Wording
{
    private const int LongestExcerpt = 40;

    private static readonly (int Type, string Name)[] Punctuation =
    [
        (DotParser.GRAPH, "`graph`"),
        (DotParser.DIGRAPH, "`digraph`"),
        (DotParser.EQUALS, "`=`"),
        (DotParser.LEFT_BRACKET, "`[`"),
        (DotParser.RIGHT_BRACKET, "`]`"),
        (DotParser.LEFT_BRACE, "`{`"),
        (DotParser.RIGHT_BRACE, "`}`"),
        (DotParser.COLON, "`:`"),
        (DotParser.UNDIRECTED, "`--`"),
        (DotParser.DIRECTED, "`->`"),
    ];

    /// <summary>A token that was found.</summary>
    public static string Found(DotToken token, string text) => token.Type switch
    {
        DotParser.Eof when token.Start < text.Length => "`@`, which ends the file",
        DotParser.Eof => "the end of the file",
        DotParser.ID when text[token.Start] == '"' => $"the text `{Excerpt(token, text)}`",
        DotParser.ID when text[token.Start] == '<' => $"the HTML text `{Excerpt(token, text)}`",
        _ when TokenSets.IsKeyword(token.Type) => $"the reserved word `{Excerpt(token, text)}`",
        _ => $"`{Excerpt(token, text)}`",
    };

    /// <summary>A token's text, shortened where it is long or goes over several lines.</summary>
    public static string Excerpt(DotToken token, string text)
    {
        var whole = text.AsSpan(token.Start, token.Length);
        var line = whole.IndexOf('\n') is var end and >= 0 ? whole[..end] : whole;
        line = line.Length > LongestExcerpt ? line[..LongestExcerpt] : line;
        return line.Length < whole.Length ? $"{line.TrimEnd('\r')}…" : line.ToString();
    }

    /// <summary>A set of expected token types, the many beginnings of a statement in a word.</summary>
    public static string Expected(IntervalSet types, int rule)
    {
        List<string> names = [];
        if (types.Contains(DotParser.NODE) && types.Contains(DotParser.ID))
        {
            names.Add("a statement");
        }
        else if (types.Contains(DotParser.SUBGRAPH) && types.Contains(DotParser.ID))
        {
            names.Add("a node or a subgraph");
        }
        else
        {
            if (types.Contains(DotParser.ID))
            {
                names.Add(rule is DotParser.RULE_attribute or DotParser.RULE_assignment ? "a value" : "a name");
            }

            names.AddRange(Punctuation.Where(each => types.Contains(each.Type)).Select(each => each.Name));
        }

        if (types.Contains(DotParser.NODE) && types.Contains(DotParser.RIGHT_BRACE))
        {
            names.Add("`}`");
        }

        return names.Count == 0 ? "something else" : WordList.AnyOf(names);
    }
}
