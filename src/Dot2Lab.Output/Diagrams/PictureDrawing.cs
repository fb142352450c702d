using Dot2Lab.Dot;
using Dot2Lab.Dot.Drafting;
using Dot2Lab.Output.Diagrams.Pictures;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Output.Diagrams;

/// <summary>
/// Draws a lab with Graphviz, which is asked three times: how large the texts are, where nodes and lines are to be, and, with
/// every text where there is room for it, for the picture.
/// </summary>
/// <param name="graphviz">Runs a program of Graphviz's: its name, its options, and the graph.</param>
/// <param name="icons">The folder that holds the icons' files; see <see cref="Icon"/>.</param>
public sealed class PictureDrawing(Func<string, IReadOnlyList<string>, byte[], byte[]> graphviz, string icons)
{
    private const int MostTries = 3;

    /// <summary>Draws it.</summary>
    /// <param name="source">The DOT file.</param>
    /// <param name="graph">Its graph.</param>
    /// <param name="plan">The plan that was made of it.</param>
    /// <param name="format"><c>svg</c>, <c>png</c> or <c>pdf</c>.</param>
    public byte[] Draw(SourceText source, DotGraph graph, LabPlan plan, string format)
    {
        var picture = new PictureBuilder(new LabMap(source, graph, plan), GraphDraft.Of(graph), icons).Build();
        var sizes = new TextSizes(graphviz("neato", ["-n2", "-Tdot"], TextSizes.Question(picture)));
        var (layout, placement) = LayOut(picture, sizes);
        var drawn = graphviz("neato", ["-n2", $"-T{format}"], DrawQuestion.Of(picture, layout, sizes, placement));
        return format == "svg" ? SvgFinish.Of(drawn, picture, icons) : drawn;
    }

    // Where texts would lie on each other, once more with more room.
    private (PictureLayout Layout, TextPlacement Placement) LayOut(Picture picture, TextSizes sizes)
    {
        for (var (tried, looseness) = (1, 1.0); ; tried++, looseness *= 1.4)
        {
            var layout = new PictureLayout(graphviz("dot", ["-Tdot"], LayoutQuestion.Of(picture, sizes, looseness)), picture.Graph);
            var placement = new TextPlacement(picture, layout, sizes);
            if (placement.Overlaps == 0 || tried == MostTries)
            {
                return (layout, placement);
            }
        }
    }
}
