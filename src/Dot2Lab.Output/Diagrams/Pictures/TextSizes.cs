using System.Globalization;
using Dot2Lab.Dot;
using Dot2Lab.Dot.Drafting;
using Dot2Lab.Text;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>How large each text is, as Graphviz's fonts have it.</summary>
internal sealed class TextSizes
{
    private const double PointsPerInch = 72;

    private readonly Dictionary<string, (double Width, double Height)> _sizes;

    /// <summary>Reads them from what Graphviz made of <see cref="Question"/>.</summary>
    public TextSizes(byte[] answer) => _sizes = DotReader.Read(SourceText.FromBytes("sizes", answer)).Graphs[0].Nodes
        .ToDictionary(node => node.Id.Text, node => (Inches(node, "width"), Inches(node, "height")));

    /// <summary>A graph of nothing but texts, to have them measured: with <c>neato -n2</c>, which places nothing.</summary>
    public static byte[] Question(Picture picture) => new GraphDraft(null, Directed: false, Strict: false)
    {
        Nodes = [.. picture.Texts.Select(text => new NodeDraft(new DotId(text.Id), Attributes(text).With("pos", "0,0")))],
    }.ToBytes();

    /// <summary>A text as a node.</summary>
    public static DraftAttributes Attributes(PictureText text) => DraftAttributes.None
        .With("shape", "plain")
        .With("fontname", "sans-serif")
        .With("fontsize", "10")
        .With("fontcolor", "#1B2631")
        .With("id", text.Id)
        .With("class", text.Class)
        .With("label", new DotId(text.Label, IsHtml: true));

    /// <summary>A text's width and height in points.</summary>
    public (double Width, double Height) Of(PictureText text) => _sizes[text.Id];

    private static double Inches(DotNode node, string name) =>
        node.Attributes.TryGet(name, out var value) ? double.Parse(value.Value.Text, CultureInfo.InvariantCulture) * PointsPerInch : 0;
}
