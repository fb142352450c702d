using System.Text;
using System.Xml;
using System.Xml.Linq;
using Dot2Lab.Compiler;
using Dot2Lab.Dot;
using Dot2Lab.Dot.Drafting;
using Dot2Lab.Output.Diagrams;
using Dot2Lab.Output.Diagrams.Overlays;
using Dot2Lab.Output.Diagrams.Pictures;
using Dot2Lab.Plan;
using Dot2Lab.Running.Drawing;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Output.Diagrams;

/// <summary>A lab drawn by Graphviz, with what Graphviz was given to draw.</summary>
internal sealed class DiagramRun
{
    private byte[] _asked = [];

    private DiagramRun(DrawnLab lab, DiagramOverlay overlay)
    {
        Lab = lab;
        using var graphviz = new Graphviz();
        Icon.Names.ToList().ForEach(icon => graphviz.Add(Icon.FileName(icon), Icon.Png(icon)));
        var svg = new PictureDrawing(Ask, graphviz.Folder).Draw(lab, "svg", overlay);
        SvgText = Encoding.UTF8.GetString(svg);
        using var reader = XmlReader.Create(new MemoryStream(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        Svg = XDocument.Load(reader);
        Drawn = GraphDraft.Of(DotReader.Read(SourceText.FromBytes("drawn", graphviz.Run("neato", ["-n2", "-Tdot"], _asked))).Graphs[0]);

        byte[] Ask(string program, IReadOnlyList<string> options, byte[] graph)
        {
            _asked = graph;
            return graphviz.Run(program, options, graph);
        }
    }

    internal DrawnLab Lab { get; }

    internal LabPlan Plan => Lab.Plan;

    internal string SvgText { get; }

    internal XDocument Svg { get; }

    /// <summary>The picture with the size and place of everything.</summary>
    internal GraphDraft Drawn { get; }

    internal static DiagramRun Of(string dot, DiagramOverlay? overlay = null) => new(LabOf(dot), overlay ?? DiagramOverlay.None);

    internal static DrawnLab LabOf(string dot)
    {
        var source = new SourceText("lab.dot", dot);
        var result = LabCompiler.Compile(source);
        return new DrawnLab(source, result.Graph!, result.Plan!);
    }

    /// <summary>The groups of an id; there is to be one.</summary>
    internal IReadOnlyList<XElement> Groups(string id) => [.. Svg.Descendants().Where(element => element.Attribute("id")?.Value == id)];

    /// <summary>The texts in the one group of an id.</summary>
    internal IReadOnlyList<string> TextsOf(string id) =>
        [.. Assert.Single(Groups(id)).Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value.Replace('\u00A0', ' '))];
}
