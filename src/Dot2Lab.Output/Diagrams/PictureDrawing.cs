using Dot2Lab.Dot.Drafting;
using Dot2Lab.Output.Diagrams.Overlays;
using Dot2Lab.Output.Diagrams.Pictures;

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

    /// <summary>
    /// The names of the author's attributes that no picture is drawn with, because Graphviz would read a file or make a link for
    /// them; in order.
    /// </summary>
    public static IReadOnlyList<string> Ignored(DrawnLab lab) => [.. HarmlessAttributes.Dropped(GraphDraft.Of(lab.Graph))];

    /// <summary>Draws it.</summary>
    /// <param name="lab">The lab.</param>
    /// <param name="format"><c>svg</c>, <c>png</c> or <c>pdf</c>.</param>
    /// <param name="overlay">What is drawn over the network.</param>
    public byte[] Draw(DrawnLab lab, string format, DiagramOverlay overlay)
    {
        var picture = new PictureBuilder(new LabMap(lab), GraphDraft.Of(lab.Graph), icons, overlay).Build();
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
