using System.Text;
using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>The legend: the lab's name, what the icons are, and the VRFs.</summary>
/// <param name="plan">The lab's plan.</param>
/// <param name="looks">The VRFs' looks.</param>
/// <param name="icons">The folder that holds the icons.</param>
internal sealed class PictureLegend(LabPlan plan, VrfLooks looks, string icons)
{
    private const string Empty = "<TD></TD><TD></TD>";

    /// <summary>The legend as an HTML-like label: roles on the left, VRFs on the right.</summary>
    public override string ToString()
    {
        var (left, right) = (Roles().ToList(), Vrfs().ToList());
        var rows = new StringBuilder($"<TR><TD COLSPAN=\"4\" ALIGN=\"LEFT\"><FONT POINT-SIZE=\"13\"><B>{LabelText.Xml(plan.Lab)}</B></FONT></TD></TR>");
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            rows.Append($"<TR>{left.ElementAtOrDefault(i) ?? Empty}{right.ElementAtOrDefault(i) ?? Empty}</TR>");
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
        $"<TD><FONT COLOR=\"{LabelText.Xml(look.Color)}\">{Sample(look)}</FONT></TD><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">{Vrf(look.Name)}</TD>");

    private string Vrf(string name)
    {
        var vrf = plan.Policy.Vrfs.First(v => v.Name == name);
        var distinguishers = plan.Nodes.SelectMany(node => node.Vrfs).Where(v => v.Name == name).Select(v => v.RouteDistinguisher).Distinct();
        return $"<B>VRF {LabelText.Xml(name)}</B>, RD {LabelText.Xml(string.Join(' ', distinguishers))}"
            + $"<BR/>imports {Targets(vrf.Import)}, exports {Targets(vrf.Export)}";
    }

    private static string Targets(IReadOnlyList<string> targets) => targets.Count == 0 ? "nothing" : LabelText.Xml(string.Join(' ', targets));

    private static string Sample(VrfLook look) => look.Line switch
    {
        "dashed" => "▬ ▬ ▬",
        "dotted" => "• • • •",
        _ => "▬▬▬▬",
    };
}
