using Dot2Lab.Dot;
using Dot2Lab.Dot.Printing;
using Dot2Lab.Tests.Dot.Graphviz;
using Dot2Lab.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace Dot2Lab.Tests.Dot;

/// <summary>What is printed reads back as the same graph.</summary>
public sealed class PrinterTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Category", "Campaign")]
    public void Graphs_come_back_the_same_and_are_printed_the_same_again(bool isContested) =>
        Assert.All(Enumerable.Range(Campaign.Seed, Campaign.Rounds(500)), seed =>
            ComesBack(new RandomDot(new Random(seed), isContested).Next()));

    [Theory]
    [InlineData("an empty attribute beside one that is not there", "graph { subgraph s { } label=\"\" }")]
    [InlineData("the same, two levels deep", "graph { { { label=\"\" } } label=x }")]
    [InlineData("an empty attribute that nothing else declares", "graph { subgraph s { label=\"\" } }")]
    [InlineData("an attribute set outside before its subgraph is opened again", "graph { subgraph s { } x=1 subgraph s { subgraph t { } } }")]
    [InlineData("an edge without a key is in s before one with a key", "strict graph { a--b subgraph s { a--b b--a[key=k] } }")]
    [InlineData("an edge with a key is in t before one without", "strict graph { a--b subgraph t { a--b[key=k] subgraph s { a--b } } }")]
    [InlineData("an edge of the other direction", "strict graph { b--a[key=k] subgraph s { a--b[key=l] a--b b--a } a--b }")]
    public void A_graph_comes_back_the_same(string what, string text)
    {
        Assert.NotEmpty(what);
        ComesBack(text);
    }

    [Fact]
    public void Any_text_can_be_a_name() =>
        Prop.ForAll((NonNull<string> text) =>
        {
            var id = new DotId(text.Get.Replace("\0", "", StringComparison.Ordinal));
            return Assert.Single(Reading.Graph($"graph {{ {DotText.Write(id)} }}").Nodes).Id == id;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\"a\\\" + \"b\"")]
    [InlineData("<\\> + \"\\\"\"")]
    [InlineData("\"x\" + <\\> + \"\\\ny\"")]
    [InlineData("<\\\n> + \"\"")]
    public void A_backslash_where_quotes_cannot_have_it_survives(string name)
    {
        var graph = Reading.Graph($"graph {{ {name.Replace("a\\\"", "a\" + <\\>", StringComparison.Ordinal)} }}");

        var again = Reading.Of(Reading.Print([graph]));

        Assert.Equal(graph.Nodes[0].Id, Assert.Single(Assert.Single(again.Graphs).Nodes).Id);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_come_out_as_they_went_in()
    {
        byte[] name = [0xE9, 0x80, (byte)'x'];

        var graph = Assert.Single(Reading.Of([.. "graph { \""u8, .. name, .. "\" }"u8]).Graphs);

        Assert.NotEqual(-1, Reading.Print([graph]).AsSpan().IndexOf(name));
        Assert.NotEqual(-1, Reading.JsonBytes([graph]).AsSpan().IndexOf(name));
    }

    [GraphvizFact]
    public void Graphviz_accepts_what_is_printed()
    {
        using var folder = new TemporaryFolder();
        for (var seed = 0; seed < 20; seed++)
        {
            var graphs = Reading.Of(new RandomDot(new Random(seed)).Next()).Graphs;
            var path = Path.Combine(folder.Path, "printed.gv");
            File.WriteAllBytes(path, Reading.Print(graphs));

            var run = ProgramRun.Of("nop", "-p", path);

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }
    }

    private static void ComesBack(string text)
    {
        var graphs = Reading.Of(text).Graphs;
        var printed = Reading.Print(graphs);
        var again = Reading.Of(printed);
        Assert.True(again.Accepted);
        Assert.Equal(Reading.JsonBytes(graphs), Reading.JsonBytes(again.Graphs));
        Assert.Equal(printed, Reading.Print(again.Graphs));
    }
}
