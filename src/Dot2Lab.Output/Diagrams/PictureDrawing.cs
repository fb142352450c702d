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

    // With more, lines cross anyway, and a try takes seconds.
    private const int ManyLinks = 60;

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
        var sizes = new TextSizes(picture, graphviz("neato", ["-n2", "-Tdot"], TextSizes.Question(picture)));
        var (layout, placement) = LayOut(picture, sizes);
        var drawn = graphviz("neato", ["-n2", $"-T{format}"], DrawQuestion.Of(picture, layout, sizes, placement));
        return format == "svg" ? SvgFinish.Of(drawn, picture, icons) : drawn;
    }

    // Where texts would lie on each other or on lines, once more with more room; the best try counts.
    private (PictureLayout Layout, TextPlacement Placement) LayOut(Picture picture, TextSizes sizes)
    {
        var (program, options) = picture.IsPlaced ? ("neato", new[] { "-n", "-Tdot" }) : ("dot", ["-Tdot"]);
        var tries = new List<(PictureLayout Layout, TextPlacement Placement)>();
        for (var looseness = 1.0; tries.Count < MostTries; looseness *= 1.35)
        {
            var layout = new PictureLayout(graphviz(program, options, LayoutQuestion.Of(picture, sizes, looseness)), picture);
            tries.Add((layout, new TextPlacement(picture, layout, sizes)));
            if (tries[^1].Placement is { Overlaps: 0, OnLines: 0 } || (tries[^1].Placement.Overlaps == 0 && picture.Links.Count > ManyLinks))
            {
                return tries[^1];
            }
        }

        return tries.MinBy(each => (each.Placement.Overlaps, each.Placement.OnLines));
    }
}
