using Dot2Lab.Dot.Drafting;
using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams;

/// <summary>
/// The author's graph with everything that was decided as Graphviz attributes, for whoever draws it with other programs. What
/// the author said wins, and nothing is added that dot2lab would read otherwise: it compiles to the same plan.
/// </summary>
public static class AnnotatedDot
{
    /// <summary>Writes it.</summary>
    /// <param name="lab">The lab.</param>
    public static byte[] Write(DrawnLab lab) => Annotate(new LabMap(lab), GraphDraft.Of(lab.Graph)).ToBytes();

    private static GraphDraft Annotate(LabMap map, GraphDraft graph)
    {
        var (texts, looks) = (new LabTexts(map.Plan), new VrfLooks(graph, map));
        var annotated = graph with
        {
            // A graph without a name has its file's, which may be another now.
            Attributes = graph.Attributes.WithDefault("lab", map.Plan.Lab),
            Nodes = [.. graph.Nodes.Select(node => map.NodeOf(node.Id) is { } planned ? Annotate(node, planned, texts, looks) : node)],
            Edges = [.. graph.Edges.Select((edge, i) => map.LinkOf(i) is { } link ? Annotate(edge, link, texts, looks) : edge)],
        };
        return LegendNode.AddTo(SiteClusters.AddTo(annotated, map, looks), map.Plan, looks);
    }

    private static NodeDraft Annotate(NodeDraft node, PlanNode planned, LabTexts texts, VrfLooks looks)
    {
        var facts = texts.Of(planned).Select(fact => fact.Text).ToList();
        var look = RoleLook.Of(planned.Role);
        var attributes = node.Attributes
            .WithDefault("shape", look.Shape)
            .WithDefault("label", LabelText.Of([planned.Name, .. facts]));
        attributes = looks.Of(planned.Vrf) is { } vrf ? attributes.WithDefault("color", vrf.Color) : attributes;
        return node with { Attributes = node.Attributes.Has("label") && facts.Count > 0 ? attributes.WithDefault("xlabel", LabelText.Of(facts)) : attributes };
    }

    private static EdgeDraft Annotate(EdgeDraft edge, DrawnLink link, LabTexts texts, VrfLooks looks)
    {
        var attributes = edge.Attributes
            .WithDefault("taillabel", LabelText.Of(texts.Of(link.Tail, link)))
            .WithDefault("headlabel", LabelText.Of(texts.Of(link.Head, link)))
            .WithDefault("label", LabelText.Of(texts.Of(link)));
        return edge with
        {
            Attributes = looks.Of(link.Vrf) is { } look ? attributes.WithDefault("color", look.Color).WithDefault("style", look.Line) : attributes,
        };
    }
}
