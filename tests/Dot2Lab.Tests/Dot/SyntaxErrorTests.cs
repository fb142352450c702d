using Dot2Lab.Dot;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Dot;

/// <summary>Each mistake is reported once, where it is, with its cause; in the texts ⟦ and ⟧ stand around that place.</summary>
public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("D2L0101", "expected `=`", "graph { graph x ⟦{⟧} }")]
    [InlineData("D2L0101", "expected a node or a subgraph", "graph { a -- ⟦--⟧ b }")]
    [InlineData("D2L0101", "expected `[`", "graph { node⟦;⟧ }")]
    [InlineData("D2L0101", "expected a value, but found `]`", "graph { a [b=⟦]⟧ }")]
    [InlineData("D2L0101", "expected `{`", "graph { subgraph s ⟦--⟧ b }")]
    [InlineData("D2L0101", "expected a statement or `}`, but found `[`", "graph { a=b ⟦[⟧c=d] }")]
    [InlineData("D2L0102", "the graph is undirected", "graph { a ⟦->⟧ b }")]
    [InlineData("D2L0102", "the graph is directed", "digraph { a ⟦--⟧ b }")]
    [InlineData("D2L0103", "found the end of the file", "graph { a {⟦⟧")]
    [InlineData("D2L0103", "found the reserved word `digraph`", "graph { a\n⟦digraph⟧ { b -> c }")]
    [InlineData("D2L0104", "not closed", "graph {\n a [label=⟦\"⟧x];\n b [label=\"y\"];\n}")]
    [InlineData("D2L0104", "not closed", "graph {\n a -- ⟦\"⟧b;\n c -- d\n}")]
    [InlineData("D2L0105", "not closed", "graph {\n a [label=⟦<⟧<b>];\n b\n}")]
    [InlineData("D2L0105", "not closed", "digraph {\n a [label=⟦<⟧b];\n b -> c\n}")]
    [InlineData("D2L0106", "not closed", "graph { a ⟦/*⟧ b }")]
    [InlineData("D2L0107", "`Edge` is a reserved word", "graph { a -- ⟦Edge⟧ }")]
    [InlineData("D2L0107", "`graph` is a reserved word", "graph ⟦graph⟧ { }")]
    [InlineData("D2L0108", "`bold` has no value", "graph { a [⟦bold⟧] }")]
    [InlineData("D2L0109", "expected `]`", "graph { a [x=1 ⟦}⟧")]
    [InlineData("D2L0109", "expected `]`", "graph { a [x=1\n b ⟦[⟧y=2] }")]
    [InlineData("D2L0110", "`.` cannot stand", "graph { pe⟦.⟧core }")]
    [InlineData("D2L0110", "`'` cannot stand", "graph { ⟦'⟧a' }")]
    [InlineData("D2L0110", "`+` cannot stand", "graph { \"a\" ⟦+⟧ b }")]
    [InlineData("D2L0111", "found `lab`", "⟦lab⟧ { a }")]
    [InlineData("D2L0112", "ends no statement", "graph { a;⟦;⟧ }")]
    [InlineData("D2L0115", "found `}`", "graph { a } ⟦}⟧ b -- c }")]
    [InlineData("D2L0101", "expected `graph` or `digraph`", "strict ⟦{⟧ a }")]
    [InlineData("D2L0101", "expected `{`, but found `;`", "graph { subgraph x⟦;⟧ }")]
    [InlineData("D2L0101", "expected `]`, but found `:`", "graph { a [ip=2001⟦:⟧db8] }")]
    [InlineData("D2L0103", "found `@`", "graph { a ⟦@⟧ b }")]
    [InlineData("D2L0104", "not closed", "graph { a [label=⟦\"⟧x]; }")]
    [InlineData("D2L0105", "not closed", "graph { a [label=⟦<⟧b <i>]; subgraph { b } }")]
    [InlineData("D2L0107", "`node` is a reserved word", "graph { a [⟦node⟧=1, x=2] }")]
    [InlineData("D2L0108", "`b` has no value", "graph { a [\n ⟦b⟧\n] }")]
    [InlineData("D2L0109", "expected `]`", "graph {\n a [x=1\n ⟦b⟧\n c -- d\n}")]
    public void The_mistake_is_reported_once_where_it_is(string code, string message, string marked)
    {
        var (source, span) = Unmark(marked);

        var error = Assert.Single(Errors(source));

        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message);
        Assert.Equal(span, error.Span);
    }

    [Theory]
    [InlineData("a quote", "graph { a [label=“b c”] }", "plain quote")]
    [InlineData("a blank", "digraph { a - > b }", "without a blank")]
    [InlineData("a name with a point", "graph { pe1.core }", "\"pe1.core\"")]
    [InlineData("attributes inside an edge", "digraph { a [x=1] -> b }", "behind the whole edge statement")]
    [InlineData("a third port", "digraph { a:b:c:d }", "at most a port and a compass point")]
    [InlineData("a graph inside", "graph { graph x {} }", "write `subgraph`")]
    [InlineData("a subgraph in a list", "graph { a, {b} }", "nodes only")]
    [InlineData("a subgraph without body", "digraph { subgraph s -> a }", "needs its braces")]
    [InlineData("an address without quotes", "graph { a [ip=10.0.0.1/24] }", "\"10.0.0.1/24\"")]
    [InlineData("an IPv6 address without quotes", "graph { a [ip=2001:db8::1/64] }", "\"2001:db8::1/64\"")]
    [InlineData("an interface without quotes", "graph { a:ge-0/0/0 -- b }", "\"ge-0/0/0\"")]
    [InlineData("markup without its own brackets", "graph { a [label=<b>x</b>] }", "<<b>…</b>>")]
    [InlineData("a quote inside a text", "graph { a [label=\"x \"y\" z\"] }", "write a quote as `\\\"`")]
    [InlineData("a node named node", "graph { node -- a }", "in quotes, the word is a name")]
    [InlineData("two equals signs", "graph { a [x==1] }", "one `=`")]
    [InlineData("a long arrow", "graph { a --> b }", "and nothing else")]
    [InlineData("an arrow to the left", "digraph { a <- b }", "the other way round")]
    [InlineData("a misspelt keyword", "digraf { a -> b }", "did you mean `digraph`?")]
    [InlineData("a name without quotes", "graph { a [label=edge] }", "\"edge\", in quotes")]
    public void The_help_names_the_likely_cause(string mistake, string text, string help) =>
        Assert.True(Errors(new SourceText("test.gv", text))[0].Help?.Contains(help, StringComparison.Ordinal), mistake);

    [Fact]
    public void Further_errors_are_reported_and_none_is_made_up()
    {
        const string Text = """
            digraph lab {
              a -- b;
              c [color=];
              d -> -> e;
              f.g -> h
              i [x=1
              j [y=2];
              k;;
              l:m:n:o
              p [label="ok"] -> q
            }
            """;

        Assert.Equal([2, 3, 4, 5, 7, 8, 9, 10], Lines(Text));
    }

    [Fact]
    public void An_unclosed_text_spoils_its_own_line_only() =>
        Assert.Equal([2, 4], Lines("graph {\n a [label=\"x];\n b [label=\"y\"];\n c -> d;\n e [label=\"z\"];\n}"));

    [Fact]
    public void A_missing_brace_is_found_by_the_indentation()
    {
        var error = Assert.Single(Errors(new SourceText("test.gv", "graph {\n  subgraph a {\n    b\n  subgraph c {\n    d\n  }\n}\n")));

        Assert.Equal(["the block is opened here", "by its indentation, this is the one that is not closed"], error.Related.Select(place => place.Label));
        Assert.Equal(2, new SourceText("test.gv", "graph {\n  subgraph a {\n    b\n").Locate(error.Related[1].Span).Line);
    }

    [Fact]
    public void The_operator_error_shows_where_the_graph_is_declared()
    {
        var (source, span) = Unmark("strict ⟦graph⟧ { a -> b }");

        Assert.Equal(span, Assert.Single(Assert.Single(Errors(source)).Related).Span);
    }

    [Theory]
    [InlineData("D2L0120", Severity.Warning, "graph { ⟦12abc⟧ }")]
    [InlineData("D2L0120", Severity.Warning, "graph { ⟦1.2.3⟧ }")]
    [InlineData("D2L0121", Severity.Warning, "graph { node ⟦m⟧=[x=1] }")]
    [InlineData("D2L0122", Severity.Note, "graph { ⟦\"%a\"⟧ }")]
    [InlineData("D2L0123", Severity.Warning, "graph { a } ⟦\"⟧b")]
    [InlineData("D2L0124", Severity.Note, "graph { ⟦pe-1⟧ }")]
    [InlineData("D2L0120", Severity.Warning, "graph { ⟦10.0.0.1⟧ }")]
    [InlineData("D2L0130", Severity.Warning, "digraph { a ⟦<->⟧ b }")]
    public void What_is_accepted_but_doubtful_is_told(string code, Severity severity, string marked)
    {
        var (source, span) = Unmark(marked);

        var told = Assert.Single(DotReader.Read(source).Diagnostics);

        Assert.Equal((code, severity, span), (told.Code, told.Severity, told.Span));
    }

    [Fact]
    public void Reading_gives_up_after_a_hundred_errors() =>
        Assert.Equal("D2L0116", Errors(new SourceText("test.gv", $"graph {{ {new string(';', 5000)} }}"))[^1].Code);

    [Fact]
    public void Of_edges_of_the_wrong_kind_a_hundred_are_enough() =>
        Assert.Equal("D2L0116", Errors(new SourceText("test.gv", $"graph {{ {string.Concat(Enumerable.Repeat("a -> b ", 5000))} }}"))[^1].Code);

    [Fact]
    public void Preprocessor_lines_set_file_and_line()
    {
        var source = new SourceText("test.gv", "graph {\n# 100 \"lab.dot.in\"\n!\n# line 7\n#line 200\n!\n# -5\n!\n}");

        var places = DotReader.Read(source).Diagnostics.Select(error => source.Locate(error.Span).ToString());

        Assert.Equal(["lab.dot.in:100:1", "lab.dot.in:200:1", "lab.dot.in:202:1"], places);
    }

    private static List<Diagnostic> Errors(SourceText source) =>
        [.. DotReader.Read(source).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];

    private static IEnumerable<int> Lines(string text)
    {
        var source = new SourceText("test.gv", text);
        return Errors(source).Select(error => source.Locate(error.Span).Line);
    }

    private static (SourceText Source, SourceSpan Span) Unmark(string marked)
    {
        var (start, end) = (marked.IndexOf('⟦', StringComparison.Ordinal), marked.IndexOf('⟧', StringComparison.Ordinal) - 1);
        return (new SourceText("test.gv", marked.Remove(end + 1, 1).Remove(start, 1)), new SourceSpan(start, end - start));
    }
}
