using Dot2Lab.Dot;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Dot;

/// <summary>What the graph tells the stages behind it beyond what its JSON form shows: places and where attributes come from.</summary>
public sealed class ModelTests
{
    [Fact]
    public void An_attribute_tells_whether_it_is_inherited()
    {
        var node = Reading.Graph("graph { node [x=1 y=2] a [x=3] }").Nodes[0];

        Assert.True(node.Attributes.TryGet("x", out var own));
        Assert.True(node.Attributes.TryGet("y", out var inherited));
        Assert.Equal((new DotId("3"), false), (own.Value, own.IsDefault));
        Assert.Equal((new DotId("2"), true), (inherited.Value, inherited.IsDefault));
        Assert.Equal(["x", "y"], node.Attributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public void An_attribute_that_only_other_nodes_have_is_not_there() =>
        Assert.Empty(Reading.Graph("graph { a; b [x=1] }").Nodes[0].Attributes);

    [Theory]
    [InlineData("graph { a [ip=\"10.0.0.1, x\"] }", "x")]
    [InlineData("graph { a [ip=x] }", "x")]
    [InlineData("graph { a [ip=<b x>] }", "x")]
    [InlineData("graph { a [ip=\"b\\\"x\"] }", "\"b\\\"x\"")]
    [InlineData("graph { a [ip=\"b\" + \"x\"] }", "\"b\" + \"x\"")]
    public void A_stretch_of_a_value_has_its_place(string text, string place)
    {
        var attribute = Assert.Single(Reading.Graph(text).Nodes[0].Attributes);

        var span = attribute.SpanOf(attribute.Value.Text.IndexOf('x', StringComparison.Ordinal), 1);

        Assert.Equal(place, text[span.Start..span.End]);
    }

    [Fact]
    public void Places_skip_what_a_NUL_dropped()
    {
        const string Text = "graph { a\0 x\n [ip=\"1\0 y\n2\"] }";
        var attribute = Assert.Single(Reading.Graph(Text).Nodes[0].Attributes);

        Assert.Equal("\"1\0 y\n2\"", Text.Substring(attribute.ValueSpan.Start, attribute.ValueSpan.Length));
        Assert.Equal(attribute.ValueSpan, attribute.SpanOf(1, 1));
    }

    [Fact]
    public void An_edge_knows_its_ends_and_ports()
    {
        const string Text = "graph { a:eth1:ne -- b [color=red] }";
        var edge = Assert.Single(Reading.Graph(Text).Edges);

        Assert.Equal(("a", "b", "eth1:ne"), (Slice(edge.TailSpan), Slice(edge.HeadSpan), edge.TailPort!.Value.Text));
        Assert.Equal(("eth1:ne", "a:eth1:ne -- b"), (Slice(edge.TailPort.ValueSpan), Slice(edge.Span)));
        Assert.Null(edge.HeadPort);

        string Slice(SourceSpan span) => Text[span.Start..span.End];
    }

    [Fact]
    public void An_edge_of_a_subgraphs_members_points_at_the_subgraph()
    {
        const string Text = "graph { a -- subgraph s { b c } }";

        var spans = Reading.Graph(Text).Edges.Select(edge => edge.HeadSpan).Distinct();

        Assert.Equal("subgraph s", Text.Substring(Assert.Single(spans).Start, 10));
    }

    [Fact]
    public void A_subgraph_shows_its_own_and_inherited_attributes_and_all_members()
    {
        var graph = Reading.Graph("graph { k=1 subgraph s { l=2 a -- b subgraph t { c } } }");
        var subgraph = Assert.Single(graph.Root.Subgraphs);

        Assert.Equal([("l", false), ("k", true)], subgraph.Attributes.Select(attribute => (attribute.Name, attribute.IsDefault)));
        Assert.Equal(["a", "b", "c"], subgraph.Nodes.Select(node => node.Id.Text));
        Assert.Same(graph.Edges[0], Assert.Single(subgraph.Edges));
        Assert.Same(graph.Root, subgraph.Parent);
    }

    [Fact]
    public void Counts_are_summed_over_the_graphs() =>
        Assert.Equal("1\t2\t3\t1\t1", DotCounts.Format(Reading.Of("graph { a -- b } graph { subgraph { c } }")));
}
