using System.Text;
using Dot2Lab.Dot;
using Dot2Lab.Dot.Drafting;
using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams;

/// <summary>The legend: one node, which dot2lab does not read, with the lab's name, the roles, and what each VRF is.</summary>
internal static class LegendNode
{
    /// <summary>The graph with its legend.</summary>
    public static GraphDraft AddTo(GraphDraft graph, LabPlan plan, VrfLooks looks)
    {
        var label = new DotId(Table(plan, looks), IsHtml: true);
        var attributes = DraftAttributes.None.With("id", DiagramNames.Legend).With("role", "none").With("shape", "plain").With("label", label);
        return graph with { Nodes = [.. graph.Nodes, new NodeDraft(Name(graph), attributes)] };
    }

    private static DotId Name(GraphDraft graph)
    {
        var name = DiagramNames.Legend;
        while (graph.Nodes.Any(node => node.Id.Text == name))
        {
            name += "_";
        }

        return new DotId(name);
    }

    private static string Table(LabPlan plan, VrfLooks looks)
    {
        var rows = new StringBuilder($"<TR><TD COLSPAN=\"2\"><B>{LabelText.Markup(plan.Lab)}</B></TD></TR>");
        foreach (var look in looks.All)
        {
            rows.Append($"<TR><TD ALIGN=\"RIGHT\"><FONT COLOR=\"{LabelText.Markup(look.Color)}\">VRF {LabelText.Markup(look.Name)}</FONT></TD>")
                .Append($"<TD ALIGN=\"LEFT\">RD {VrfMarkup.Distinguishers(plan, look.Name)}<BR ALIGN=\"LEFT\"/>")
                .Append($"{VrfMarkup.Targets(plan, look.Name)}</TD></TR>");
        }

        return $"<TABLE BORDER=\"1\" COLOR=\"gray60\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\">{rows}</TABLE>";
    }
}
