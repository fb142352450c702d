using System.Globalization;
using Dot2Lab.Dot;
using Dot2Lab.Dot.Drafting;
using Dot2Lab.Text;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>How large each text is, as Graphviz's fonts have it.</summary>
internal sealed class TextSizes
{
    // By the text itself: names can be made such that two texts have the same id, for dots and dashes are legal in both their parts.
    private readonly Dictionary<PictureText, (double Width, double Height)> _sizes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads them from what Graphviz made of <see cref="Question"/>.</summary>
    public TextSizes(Picture picture, byte[] answer)
    {
        var nodes = DotReader.Read(SourceText.FromBytes("sizes", answer)).Graphs[0].Nodes.ToDictionary(node => node.Id.Text);
        foreach (var (i, text) in picture.Texts.Index())
        {
            var node = nodes[NodeName(i)];
            _sizes.Add(text, (Inches(node, "width"), Inches(node, "height")));
        }
    }

    /// <summary>The name of the node that a text is.</summary>
    /// <param name="number">Which of the picture's texts, from 0.</param>
    public static string NodeName(int number) => string.Create(CultureInfo.InvariantCulture, $"t{number}");

    /// <summary>A graph of nothing but texts, to have them measured: with <c>neato -n2</c>, which places nothing.</summary>
    public static byte[] Question(Picture picture) => new GraphDraft(null, Directed: false, Strict: false)
    {
        Nodes = [.. picture.Texts.Select((text, i) => new NodeDraft(new DotId(NodeName(i)), Attributes(text).With("pos", "0,0")))],
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
    public (double Width, double Height) Of(PictureText text) => _sizes[text];

    private static double Inches(DotNode node, string name) =>
        node.Attributes.TryGet(name, out var value) ? Number.Inches(value.Value.Text) : 0;
}
