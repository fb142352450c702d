using System.Diagnostics;
using System.Text;
using Dot2Lab.Dot;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Dot;

/// <summary>
/// Beyond Graphviz's limits: nothing crashes, and time grows with the file. The time allowed is many times what is needed, for
/// a busy machine; work that grows with the square of these files would take hours.
/// </summary>
public sealed class ScaleTests
{
    private static readonly TimeSpan Allowed = TimeSpan.FromMinutes(5);

    private readonly Stopwatch _clock = Stopwatch.StartNew();

    [Fact]
    public void Braces_nest_100_000_deep() => Expect("1\t1\t0\t0\t100000", $"graph{Repeat("{", 100_001)}{Repeat("}", 100_001)}");

    [Fact]
    public void Deeper_is_refused() =>
        Assert.Equal("D2L0113", Assert.Single(Reading.Of($"graph{Repeat("{", 100_002)}{Repeat("}", 100_002)}").Diagnostics).Code);

    [Fact]
    public void Braces_inside_texts_do_not_count() => Expect("1\t1\t1\t0\t0", $"graph {{ \"{Repeat("{", 200_000)}\" }}");

    [Fact]
    public void A_deep_nest_that_is_not_closed_is_one_error() =>
        Assert.Equal("D2L0103", Assert.Single(Reading.Of($"graph{Repeat("{", 100_000)}").Diagnostics).Code);

    [Fact]
    public void Edges_nest_deep() => Expect("1\t1\t2\t199999\t99999", $"digraph{Repeat("{a->", 100_000)}b{Repeat("}", 100_000)}");

    [Fact]
    public void Defaults_nest_deep() => Expect("1\t1\t100\t0\t20000", $"graph{{{Repeat("{node[x=1]", 20_000)}{Nodes(100)}{Repeat("}", 20_001)}");

    [Fact]
    public void A_chain_has_a_million_edges() => Expect("1\t1\t2\t1000000\t0", $"digraph{{a{Repeat("->b->a", 500_000)}}}");

    [Fact]
    public void A_text_has_many_megabytes()
    {
        var text = Repeat("x\\\"", 3_000_000);

        Assert.Equal(6_000_000, Reading.Graph($"graph{{\"{text}\"}}").Nodes[0].Id.Text.Length);
    }

    [Fact]
    public void A_text_is_joined_of_many() => Assert.Equal(100_000, Reading.Graph($"graph{{\"\"{Repeat("+\"x\"", 100_000)}}}").Nodes[0].Id.Text.Length);

    [Fact]
    public void Html_nests_deep() => Expect("1\t1\t1\t0\t0", $"graph{{{Repeat("<", 1_000_000)}{Repeat(">", 1_000_000)}}}");

    [Fact]
    public void A_subgraph_is_opened_many_times() => Expect("1\t1\t1\t0\t1", $"graph{{{Repeat("subgraph s{a}", 100_000)}}}");

    [Fact]
    public void One_edge_is_in_many_subgraphs() => Expect("1\t1\t2\t1\t100000", $"strict graph{{{Repeat("{a--b}", 100_000)}}}");

    [Fact]
    public void One_edge_is_in_each_subgraph_of_a_deep_nest() =>
        Expect("1\t1\t2\t1\t50000", $"strict graph{{{Repeat("{", 50_000)}a--b {Repeat("} a--b ", 50_000)}}}");

    [Fact]
    public void One_subgraph_is_opened_again_between_many() =>
        Expect("1\t1\t3\t2\t50001", $"strict graph{{{Repeat("subgraph s{b--c} {a--b}", 50_000)} subgraph s{{a--b}}}}");

    [Fact]
    public void Preprocessor_lines_are_many()
    {
        var source = new SourceText("test.gv", $"graph{{\n{Repeat("# 5 \"f\"\na\n", 200_000)}!}}");

        Assert.Equal("f:6:1", source.Locate(Assert.Single(DotReader.Read(source).Diagnostics).Span).ToString());
        InTime();
    }

    [Fact]
    public void Errors_are_many() => Assert.Equal(101, Reading.Of($"graph{{{Repeat("!\n", 100_001)}").Diagnostics.Count);

    [Fact]
    public void A_product_of_lists_beyond_memory_is_refused() =>
        Assert.Equal("D2L0114", Assert.Single(Reading.Of($"graph{{{Nodes(20_000)}--{Nodes(20_000)}}}").Diagnostics).Code);

    [Fact]
    public void A_product_of_attributes_beyond_memory_is_refused()
    {
        var attributes = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"x{i}=1 "));

        Assert.Equal("D2L0114", Assert.Single(Reading.Of($"graph{{{Nodes(20_000)}[{attributes}]}}").Diagnostics).Code);
    }

    [Fact]
    public void Printing_a_deep_nest_takes_no_more_than_reading_it()
    {
        var nest = $"graph{{{string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{n{i} "))}{Repeat("}", 20_001)}";

        var printed = Reading.Print(Reading.Of(nest).Graphs);

        Assert.Equal("1\t1\t20000\t0\t20000", DotCounts.Format(Reading.Of(printed)));
        InTime();
    }

    [Fact]
    public void Printing_many_subgraphs_does_not_go_through_all_attributes_of_each()
    {
        var attributes = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"x{i}=1 "));

        var printed = Reading.Print(Reading.Of($"graph{{{attributes}{Repeat("{}", 20_000)}}}").Graphs);

        Assert.Equal("1\t1\t0\t0\t20000", DotCounts.Format(Reading.Of(printed)));
        InTime();
    }

    [Theory]
    [InlineData("\u007fELF garbage", 1L << 30, "D2L0117")]
    [InlineData("garbage", 1L << 28, "D2L0111")]
    [InlineData("garbage", 7, null)]
    [InlineData("// a comment\ngraph", 1L << 28, null)]
    [InlineData("/* a long comment", 1L << 28, null)]
    public void What_is_not_worth_reading_is_refused_by_its_beginning(string head, long length, string? code) =>
        Assert.Equal(code, DotReader.Refuse(new SourceText("test.gv", head), length)?.Code);

    private static string Repeat(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();

    private static string Nodes(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => $"n{i}"));

    private void Expect(string counts, string text)
    {
        Assert.Equal(counts, DotCounts.Format(Reading.Of(text)));
        InTime();
    }

    private void InTime() => Assert.InRange(_clock.Elapsed, TimeSpan.Zero, Allowed);
}
