using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>The messages about a file's syntax, one method a code.</summary>
internal static class SyntaxDiagnostics
{
    /// <summary>The code of <see cref="MissingBrace"/>.</summary>
    public const string MissingBraceCode = "D2L0103";

    /// <summary>Something that cannot stand where it stands.</summary>
    public static Diagnostic Unexpected(SourceSpan span, string expected, string found, string? help) =>
        Error("D2L0101", span, $"expected {expected}, but found {found}", help);

    /// <summary>An edge operator of the other kind of graph.</summary>
    public static Diagnostic WrongOperator(SourceSpan span, bool directed, SourceSpan keyword)
    {
        var (found, fitting) = directed ? ("--", "->") : ("->", "--");
        var (kind, keywordFound, keywordFitting) = directed ? ("directed", "digraph", "graph") : ("undirected", "graph", "digraph");
        return Error(
            "D2L0102", span, $"`{found}` cannot join nodes here, for the graph is {kind}",
            $"write `{fitting}`, or declare the graph with `{keywordFitting}` instead of `{keywordFound}`",
            new RelatedPlace(keyword, "the graph is declared here"));
    }

    /// <summary>A block that the end of the file, or of all that can belong to it, leaves open.</summary>
    public static Diagnostic MissingBrace(SourceSpan span, string found, SourceSpan opened, SourceSpan? suspect)
    {
        var place = new RelatedPlace(opened, "the block is opened here");
        RelatedPlace[] places = suspect is { } other && other != opened
            ? [place, new RelatedPlace(other, "by its indentation, this is the one that is not closed")]
            : [place];
        return Error(MissingBraceCode, span, $"expected `}}` to close a block, but found {found}", "add the missing `}`", places);
    }

    /// <summary>A quoted text that goes on over the end of its line and then over what was not meant to be in it.</summary>
    public static Diagnostic UnclosedQuote(SourceSpan opening, params RelatedPlace[] seen) =>
        Error("D2L0104", opening, "the text that begins here is not closed", "add the missing `\"`; inside a text, write a quote as `\\\"`", seen);

    /// <summary>An HTML text whose angle brackets do not match.</summary>
    public static Diagnostic UnclosedHtml(SourceSpan opening, string? help, params RelatedPlace[] seen) =>
        Error(
            "D2L0105", opening, "the HTML text that begins here is not closed",
            help ?? "each `<` in it needs its `>`; write `&lt;` and `&gt;` for the characters themselves, also in comments", seen);

    /// <summary>A comment that runs to the end of the file.</summary>
    public static Diagnostic UnclosedComment(SourceSpan opening) =>
        Error("D2L0106", opening, "the comment that begins here is not closed", "add the missing `*/`");

    /// <summary>A reserved word used as a name.</summary>
    public static Diagnostic ReservedWord(SourceSpan span, string word) =>
        Error("D2L0107", span, $"expected a name, but `{word}` is a reserved word", $"write \"{word}\", in quotes, for the name");

    /// <summary>An attribute without a value.</summary>
    public static Diagnostic NoValue(SourceSpan span, string name, string? help) =>
        Error("D2L0108", span, $"the attribute `{name}` has no value", help ?? $"write `{name}=…`; a switch is set by `{name}=true`");

    /// <summary>An attribute list that is left open.</summary>
    public static Diagnostic MissingBracket(SourceSpan span, string found, SourceSpan opened) =>
        Error(
            "D2L0109", span, $"expected `]` to close an attribute list, but found {found}", "add the missing `]`",
            new RelatedPlace(opened, "the list is opened here"));

    /// <summary>A character that means nothing outside of quotes.</summary>
    public static Diagnostic InvalidCharacter(SourceSpan span, string character, string? help) =>
        Error("D2L0110", span, $"{character} cannot stand outside of quotes", help);

    /// <summary>Something before the first graph that does not begin one.</summary>
    public static Diagnostic NoGraph(SourceSpan span, string found, string? help) =>
        Error("D2L0111", span, $"expected a graph, but found {found}", help ?? "a graph begins with `graph` or `digraph`, or with `strict` before these");

    /// <summary>Something behind the end of a graph, where only another graph can follow.</summary>
    public static Diagnostic BehindTheGraph(SourceSpan span, string found, SourceSpan closed) =>
        Error(
            "D2L0115", span, $"expected a graph or the end of the file, but found {found}", "is there one `}` too many before it?",
            new RelatedPlace(closed, "the graph ends here"));

    /// <summary>A semicolon that ends nothing.</summary>
    public static Diagnostic EmptyStatement(SourceSpan span) =>
        Error("D2L0112", span, "this `;` ends no statement", "a statement ends with one `;` or none; take this one away");

    /// <summary>Braces nested beyond what is read.</summary>
    public static Diagnostic TooDeep(SourceSpan span, int maximum) =>
        Error("D2L0113", span, $"braces are nested more than {maximum} deep", "no graph needs that; was the file made by a program that forgets to close them?");

    /// <summary>Statements that stand for more edges than memory holds.</summary>
    public static Diagnostic TooMuch(SourceSpan span) =>
        Error("D2L0114", span, "the graph grows beyond what is read: its lists and subgraphs stand for too many edges and attribute values", "an edge between two lists stands for each pair of their nodes; split the file");

    /// <summary>A file longer than what is read.</summary>
    public static Diagnostic TooLong(long maximum) =>
        Error("D2L0117", default, $"the file is longer than {maximum} bytes", "is this a DOT file?");

    /// <summary>Reading was given up.</summary>
    public static Diagnostic TooManyErrors(SourceSpan span, int maximum) =>
        Error("D2L0116", span, $"there are more than {maximum} errors; the rest of the file is not read", "is this a DOT file?");

    /// <summary>A numeral that a letter or a second point cuts in two.</summary>
    public static Diagnostic NumeralSplit(SourceSpan span, string first, string second) =>
        new("D2L0120", Severity.Warning, span, $"`{first}{second}` is read as two names, `{first}` and `{second}`", $"write \"{first}{second}\", in quotes, for one name");

    /// <summary>Graphviz's unfinished attribute macros.</summary>
    public static Diagnostic Macro(SourceSpan span) =>
        new("D2L0121", Severity.Warning, span, "attribute macros are not implemented, neither here nor in Graphviz; the name means nothing", "take the name and the `=` away");

    /// <summary>A name that Graphviz takes for its own.</summary>
    public static Diagnostic AnonymousName(SourceSpan span, string name) =>
        new("D2L0122", Severity.Note, span, $"Graphviz replaces names that begin with `%`, such as `{name}`, by numbers of its own; here the name is kept");

    /// <summary>A numeral glued to a name, which Graphviz takes apart without a word.</summary>
    public static Diagnostic GluedNumeral(SourceSpan span, string first, string second) =>
        new("D2L0124", Severity.Note, span, $"`{first}{second}` is read as two names, `{first}` and `{second}`", $"write \"{first}{second}\", in quotes, for one name");

    /// <summary>What looks like an edge in both directions, but is a name in HTML.</summary>
    public static Diagnostic DoubleArrow(SourceSpan span) =>
        new("D2L0130", Severity.Warning, span, "`<->` is no edge, but a node whose name is an HTML text", "write two edges, a -> b -> a, or one with dir=both");

    /// <summary>A text or comment that is cut off behind the last graph, where Graphviz does not mind.</summary>
    public static Diagnostic UnclosedBehindTheGraph(SourceSpan opening) =>
        new("D2L0123", Severity.Warning, opening, "what begins here is not closed; behind the last graph it is ignored", "close it or take it away");

    private static Diagnostic Error(string code, SourceSpan span, string message, string? help, params RelatedPlace[] related) =>
        new(code, Severity.Error, span, message, help) { Related = related };
}
