using System.Text;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Text;

/// <summary>How diagnostics look. In the sources ⟦ and ⟧ stand around the place at fault.</summary>
public sealed class DiagnosticRendererTests
{
    [Fact]
    public void A_diagnostic_shows_its_place_its_help_and_related_places()
    {
        var source = new SourceText("lab.dot", "graph {\n  a -> b\n}\n");
        var diagnostic = new Diagnostic("D2L0102", Severity.Error, new SourceSpan(12, 2), "this cannot be", "do that")
        {
            Related = [new RelatedPlace(new SourceSpan(0, 5), "declared here")],
        };

        const string Expected = """
            error D2L0102: this cannot be
              --> lab.dot:2:5
               |
             2 |   a -> b
               |     ^^
            help: do that
            note: declared here
              --> lab.dot:1:1
               |
             1 | graph {
               | -----

            """;
        Assert.Equal(Expected, new DiagnosticRenderer().Render(source, diagnostic));
    }

    [Theory]
    [InlineData("\ta\t⟦bc⟧", "    a   bc", "        ^^")]
    [InlineData("日本 ⟦語x⟧", "日本 語x", "     ^^^")]
    [InlineData("e\u0301 ⟦x⟧", "e\u0301 x", "  ^")]
    [InlineData("😀 ⟦x⟧", "😀 x", "   ^")]
    [InlineData("a\u001b[31m ⟦b⟧", "a␛[31m b", "       ^")]
    [InlineData("a\u202e ⟦b⟧", "a\uFFFD b", "   ^")]
    [InlineData("ab⟦⟧", "ab", "  ^")]
    [InlineData("a ⟦b\nc⟧", "a b", "  ^")]
    [InlineData("a ⟦b⟧\r\nc", "a b", "  ^")]
    public void Marks_stand_under_the_token_whatever_stands_before_it(string marked, string line, string marks) =>
        Assert.Equal(($" 1 | {line}", $"   | {marks}"), Excerpt(marked));

    [Fact]
    public void A_byte_that_is_no_character_is_shown_as_one() => Assert.Equal((" 1 | a \uFFFDb", "   |    ^"), Excerpt("a \udcff⟦b⟧"));

    [Fact]
    public void Of_a_long_line_the_part_around_the_token_is_shown()
    {
        var (line, marks) = Excerpt($"{new string('a', 1_000_000)}⟦bc⟧{new string('d', 1_000_000)}");

        Assert.Equal($" 1 | …{new string('a', 60)}bc{new string('d', 98)}…", line);
        Assert.Equal($"   | {new string(' ', 61)}^^", marks);
    }

    [Fact]
    public void No_message_can_speak_to_the_terminal()
    {
        var source = new SourceText("a\u001b[2J.dot", "\u001b]0;x\u0007 \u009b31m");

        var drawn = new DiagnosticRenderer().Render(source, new Diagnostic("D2L0101", Severity.Error, new SourceSpan(0, 1), "\u001b[1m\n\u200f", "\u0007"));

        Assert.DoesNotContain(drawn, c => (char.IsControl(c) && c != '\n') || c is '\u200f');
    }

    [Fact]
    public void Colour_only_adds_escape_sequences()
    {
        var source = new SourceText("lab.dot", "a");
        var diagnostic = new Diagnostic("D2L0101", Severity.Warning, new SourceSpan(0, 1), "no", "yes");

        var coloured = new DiagnosticRenderer(useColour: true).Render(source, diagnostic);

        Assert.Equal(
            new DiagnosticRenderer().Render(source, diagnostic),
            System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", ""));
        Assert.StartsWith("\u001b[1;33mwarning D2L0101\u001b[0m", coloured);
    }

    [Fact]
    public void The_JSON_form_has_lines_and_columns()
    {
        using var output = new MemoryStream();
        var source = new SourceText("lab.dot", "graph {\n  é -> b }");
        DiagnosticJson.Write(source, [new Diagnostic("D2L0102", Severity.Note, new SourceSpan(12, 2), "m \udcff")], output);

        var root = System.Text.Json.Nodes.JsonNode.Parse(Encoding.UTF8.GetString(output.ToArray()))!["diagnostics"]![0]!;

        Assert.Equal("""{"file":"lab.dot","line":2,"column":5,"endLine":2,"endColumn":7}""", root["place"]!.ToJsonString());
        Assert.Equal(("D2L0102", "note", "m \uFFFD"), ((string)root["code"]!, (string)root["severity"]!, (string)root["message"]!));
    }

    private static (string Line, string Marks) Excerpt(string marked)
    {
        var (start, end) = (marked.IndexOf('⟦', StringComparison.Ordinal), marked.IndexOf('⟧', StringComparison.Ordinal) - 1);
        var source = new SourceText("a", marked.Remove(end + 1, 1).Remove(start, 1));
        var drawn = new DiagnosticRenderer().Render(source, new Diagnostic("D2L0101", Severity.Error, new SourceSpan(start, end - start), "m"));
        return (drawn.Split('\n')[3], drawn.Split('\n')[4]);
    }
}
