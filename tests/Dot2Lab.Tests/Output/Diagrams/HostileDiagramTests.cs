using System.Globalization;
using Dot2Lab.Output.Diagrams;

namespace Dot2Lab.Tests.Output.Diagrams;

/// <summary>A DOT file may come from anybody: nothing in it becomes a part of the SVG other than text and lines.</summary>
public sealed class HostileDiagramTests
{
    private const string Hostile = """
        graph "g<script>alert(1)</script>" {
          stylesheet="http://evil.example/x.css"
          imagepath="/etc"
          p [role=p, URL="javascript:alert(1)", image="/etc/passwd", label="\N \G <b>&amp; x</b>"]
          "pe\N1<script>" [role=pe, tooltip="javascript:alert(1)", shape=custom, shapefile="/etc/passwd"]
          "pe\"2'&" [role=pe, label=<<TABLE HREF="javascript:x"><TR><TD><IMG SRC="/etc/passwd"/>hi</TD></TR></TABLE>>]
          "pe\N1<script>" -- p -- "pe\"2'&" [label="--></svg><script>alert(2)</script>", headURL="http://evil.example"]
          node [vrf="re<d>&\"x", fontname="x\" onload=\"alert(3)"]
          "ce]]>" [role=ce]  ce2 [role=ce, label=<<B>unclosed>]
          h1, <h2> [role=host, color="red\" onclick=\"alert(4)", id="x\" onload=\"y"]
          "h1" -- "ce]]>" -- "pe\N1<script>"
          <h2> -- ce2 -- "pe\"2'&" [style="invis\" onload=\"alert(5)"]
        }
        """;

    private static readonly string[] Elements = ["svg", "g", "defs", "symbol", "use", "title", "text", "polygon", "ellipse", "path", "polyline", "rect"];

    private static readonly DiagramRun Run = DiagramRun.Of(Hostile);

    [Fact]
    public void There_are_texts_and_lines_only() =>
        Assert.Empty(Run.Svg.Descendants().Select(element => element.Name.LocalName).Except(Elements));

    [Fact]
    public void Nothing_is_loaded_and_nothing_runs() => Assert.All(Run.Svg.Descendants().SelectMany(element => element.Attributes()), attribute =>
    {
        Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.ToString());
        Assert.True(attribute.Name.LocalName != "href" || attribute.Value.StartsWith("#icon-", StringComparison.Ordinal), attribute.ToString());
        Assert.True(attribute.IsNamespaceDeclaration || !attribute.Value.Contains("evil", StringComparison.Ordinal), attribute.ToString());
    });

    [Fact]
    public void Names_are_shown_as_they_are()
    {
        Assert.Contains("pe\\N1<script>", TextsOf("pe\\N1<script>"));
        Assert.Contains(TextsOf("p"), text => text.Contains("p g<script>alert(1)</script> <b>& x</b>", StringComparison.Ordinal));
        Assert.Contains("ce]]>", TextsOf("ce]]>"));
    }

    [Fact]
    public void Sizes_beyond_all_measure_are_left_out() => Assert.All(
        DiagramRun.Of("""
            graph wild {
              nodesep="1e9" ranksep="1e300" size="1e9,1e9!" ratio="nan"
              a [role=router, width="1e9", fontsize="1e7", penwidth="inf"]  b [role=router, pos="nan,inf"]
              a -- b [minlen=99999, arrowsize="1e20", weight="-1"]
            }
            """).Drawn.Nodes,
        node => Assert.InRange(double.Parse(node.Attributes.Text("width")!, CultureInfo.InvariantCulture), 0, 10));

    [Fact]
    public void What_reads_files_or_leads_elsewhere_is_named() =>
        Assert.Equal(["URL", "headURL", "image", "imagepath", "shapefile", "stylesheet"], PictureDrawing.Ignored(Run.Lab));

    private static IReadOnlyList<string> TextsOf(string node) => Run.TextsOf(DiagramNames.Node(Run.Plan.Nodes.First(n => n.Name == node).Namespace));
}
