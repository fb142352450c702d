using Dot2Lab.Running;
using Dot2Lab.Running.Drawing;
using Dot2Lab.Tests.Infrastructure;

namespace Dot2Lab.Tests.Cli;

public sealed class RenderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RenderTests() => _folder.Write("hello.dot", File.ReadAllText(Repository.PathOf("samples", "hello.dot")));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("svg", "<?xml")]
    [InlineData("png", "\uFFFDPNG")]
    [InlineData("pdf", "%PDF")]
    [InlineData("DOT", "graph hello")]
    public void The_end_of_the_name_tells_the_format(string end, string beginning)
    {
        var run = Render("-o", $"x.{end}");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(beginning, _folder.Read($"x.{end}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.gif", "x.gif: the end of the name tells the format, and is to be .svg,")]
    [InlineData("svg", "svg: the end of the name tells the format")]
    [InlineData("hello.dot", "hello.dot is the input")]
    [InlineData("no/such/x.svg", "cannot write no/such/x.svg")]
    public void A_file_that_cannot_be_is_a_usage_error(string name, string message)
    {
        var run = Render("-o", name);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.StartsWith("// The smallest L3VPN", _folder.Read("hello.dot"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_output_it_says_so() => Assert.Contains("--output", Render().Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("--trace", "h1", "--trace takes two nodes with a colon between, not \"h1\"")]
    [InlineData("--trace", "h1:h9", "the lab has no node h9; did you mean h1?")]
    [InlineData("--lsp", "pe1:ce1", "ce1 is no PE")]
    [InlineData("--lsp", "pe1:pe1", "no customer's packets go from pe1 to pe1")]
    [InlineData("--result", "hello.dot", "D2L0962: hello.dot is no result of a check or a test")]
    [InlineData("--result", "none.json", "cannot read none.json: no such file")]
    public void What_cannot_be_drawn_over_it_is_a_usage_error(string option, string value, string message)
    {
        var run = Render("-o", "x.svg", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(_folder.Has("x.svg"));
    }

    [Fact]
    public void The_graph_itself_has_nothing_drawn_over_it()
    {
        var run = Render("-o", "x.dot", "--trace", "h1:h2");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("x.dot would show nothing", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_refuses_a_picture_that_cannot_be_before_it_starts()
    {
        var run = CliRun.In(_folder.Path, "", "run", "hello.dot", "--render", "x.gif");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("x.gif: the end of the name", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_shows_the_labels_at_each_hop_both_ways()
    {
        Assert.Equal(0, Render("-o", "x.svg", "--trace", "h1:h2", "--return").ExitCode);
        var svg = _folder.Read("x.svg");
        Assert.Contains(">3. push [1002] [5596]<", svg, StringComparison.Ordinal);
        Assert.Contains(">4. pop [5596]<", svg, StringComparison.Ordinal);
        Assert.Contains(">3. push [1001] [5596]<", svg, StringComparison.Ordinal);
        Assert.Equal((6, 6), (Count(svg, "edge path request"), Count(svg, "edge path reply")));
    }

    [Fact]
    public void An_lsp_is_drawn_between_its_pes_only()
    {
        Assert.Equal(0, Render("-o", "x.svg", "--lsp", "pe1:pe2").ExitCode);
        Assert.Equal(2, Count(_folder.Read("x.svg"), "edge path request"));
    }

    [Fact]
    public void What_failed_is_marked()
    {
        _folder.Write("result.json", """
            {"lab":"hello","hosts":[],"targets":[],"pairs":[
              {"from":"h1","to":"h2","family":"ipv4","policy":"reach","policy_reason":"","predicted":"drop","at":"p","reason":"no route"},
              {"from":"h2","to":"h1","family":"ipv4","policy":"reach","policy_reason":"","predicted":"reach"}]}
            """);
        Assert.Equal(0, Render("-o", "x.svg", "--result", "result.json").ExitCode);
        var svg = _folder.Read("x.svg");
        Assert.Equal(1, Count(svg, ">1 probe is lost here<"));
        Assert.Equal(2, Count(svg, ">1 probe fails<"));
        Assert.Equal(1, Count(svg, ">1 probe differs from what it must be<"));
    }

    [Fact]
    public void Without_graphviz_it_names_the_command_that_installs_it()
    {
        using var graphviz = new Graphviz();
        var problem = Assert.Throws<LabException>(() => graphviz.Run("no-such-program", ["-Tsvg"], [])).Problem;
        Assert.Equal(("D2L0960", false), (problem.Code, problem.IsUsage));
        Assert.Contains("apt-get install -y graphviz", problem.Help, StringComparison.Ordinal);
    }

    private CliRun Render(params string[] words) => CliRun.In(_folder.Path, "", ["render", "hello.dot", .. words]);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
