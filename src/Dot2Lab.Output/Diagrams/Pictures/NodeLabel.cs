using System.Text;
using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>What stands in a node: its icon, its name, and what was decided for it.</summary>
internal static class NodeLabel
{
    /// <summary>The label as HTML-like content.</summary>
    /// <param name="node">The node.</param>
    /// <param name="title">Its name, as markup; empty for none.</param>
    /// <param name="facts">What is said below the name.</param>
    /// <param name="looks">The VRFs' colours.</param>
    /// <param name="icons">The folder that holds the icons.</param>
    public static string Of(PlanNode node, string title, IReadOnlyList<NodeFact> facts, VrfLooks looks, string icons)
    {
        var rows = new StringBuilder(Row(Icon.Cell(RoleLook.Of(node.Role).Word, icons)));
        rows.Append(title.Length == 0 ? "" : Row($"<TD>{title}</TD>"));
        foreach (var fact in facts)
        {
            var mark = looks.Of(fact.Vrf) is { } look ? $"<FONT COLOR=\"{LabelText.Markup(look.Color)}\">■</FONT> " : "";
            rows.Append(Row($"<TD><FONT POINT-SIZE=\"8\">{mark}{LabelText.Markup(fact.Text)}</FONT></TD>"));
        }

        return $"<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">{rows}</TABLE>";
    }

    private static string Row(string cells) => $"<TR>{cells}</TR>";
}
