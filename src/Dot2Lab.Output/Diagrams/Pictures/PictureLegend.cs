using System.Text;
using Dot2Lab.Output.Diagrams.Overlays;
using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>The legend: the lab's name, what the icons are, and the VRFs.</summary>
/// <param name="plan">The lab's plan.</param>
/// <param name="looks">The VRFs' looks.</param>
/// <param name="icons">The folder that holds the icons.</param>
/// <param name="overlay">What is drawn over the network.</param>
internal sealed class PictureLegend(LabPlan plan, VrfLooks looks, string icons, DiagramOverlay overlay)
{
    private const string Empty = "<TD></TD><TD></TD>";

    // Where the picture is looked at, letters can be a little wider than Graphviz measures them.
    private const string Margin = "<TD></TD>";

    /// <summary>The legend as an HTML-like label: roles on the left, VRFs on the right.</summary>
    public override string ToString()
    {
        var (left, right) = (Roles().ToList(), Vrfs().Concat(Overlay()).ToList());
        var rows = new StringBuilder($"<TR><TD COLSPAN=\"5\" ALIGN=\"LEFT\"><FONT POINT-SIZE=\"13\"><B>{LabelText.Markup(plan.Lab)}</B></FONT></TD></TR>");
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            rows.Append($"<TR>{left.ElementAtOrDefault(i) ?? Empty}{right.ElementAtOrDefault(i) ?? Empty}{Margin}</TR>");
        }

        return $"<TABLE BORDER=\"1\" COLOR=\"#B0BEC5\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\">{rows}</TABLE>";
    }

    private IEnumerable<string> Roles()
    {
        foreach (var role in plan.Nodes.Select(node => node.Role).Distinct().Order().Select(RoleLook.Of))
        {
            yield return $"{Icon.SmallCell(role.Word, icons)}<TD ALIGN=\"LEFT\">{role.Title}</TD>";
        }

        if (plan.Nodes.Any(node => node.Labels.Count > 0))
        {
            yield return "<TD>16 → x</TD><TD ALIGN=\"LEFT\">label 16, expected here, leads to x</TD>";
        }
    }

    private IEnumerable<string> Vrfs() => looks.All.Select(look =>
        $"<TD><FONT COLOR=\"{LabelText.Markup(look.Color)}\">{Sample(look)}</FONT></TD><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">{Vrf(look.Name)}</TD>");

    private IEnumerable<string> Overlay()
    {
        foreach (var title in overlay.Titles)
        {
            yield return $"<TD COLSPAN=\"2\" ALIGN=\"LEFT\"><B>{LabelText.Markup(title)}</B></TD>";
        }

        var paths = overlay.Paths.Select(path => path.IsReply).ToHashSet();
        (bool Is, string Color, string Sample, string Title)[] entries =
        [
            (paths.Contains(false), OverlayStrokes.RequestColor, "━━━▶", "way of the packet; [top] [bottom] label as it leaves"),
            (paths.Contains(true), OverlayStrokes.ReplyColor, "━ ━ ▶", "way of the reply"),
            (overlay.Nodes.Any(mark => mark.IsFault) || overlay.Links.Any(mark => mark.IsFault), OverlayStrokes.FaultColor, "■", "fault"),
            (overlay.Nodes.Any(mark => !mark.IsFault) || overlay.Links.Any(mark => !mark.IsFault), OverlayStrokes.AffectedColor, "■", "affected by a fault"),
        ];
        foreach (var entry in entries.Where(entry => entry.Is))
        {
            yield return $"<TD><FONT COLOR=\"{entry.Color}\">{entry.Sample}</FONT></TD><TD ALIGN=\"LEFT\">{entry.Title}</TD>";
        }
    }

    private string Vrf(string name) =>
        $"<B>VRF {LabelText.Markup(name)}</B>, RD {VrfMarkup.Distinguishers(plan, name)}<BR/>{VrfMarkup.Targets(plan, name)}";

    private static string Sample(VrfLook look) => look.Line switch
    {
        "dashed" => "━ ━ ━",
        "dotted" => "• • • •",
        _ => "━━━━",
    };
}
