using System.Globalization;
using Dot2Lab.Plan;

namespace Dot2Lab.Output.Bash;

/// <summary>The comment above a node's function: what the node is, in words.</summary>
internal static class NodePart
{
    public static void Describe(ScriptWriter script, LabPlan plan, PlanNode node)
    {
        script.Divider(node.Namespace);
        script.Comment();
        script.Comment($"{Title(node)}, {Inert.Short(plan.Source)}:{Number(node.Source.Line)}");
        foreach (var vrf in node.Vrfs)
        {
            script.Comment($"VRF {Inert.Short(vrf.Name)}: device {vrf.Device}, table {Number(vrf.Table)}, RD {vrf.RouteDistinguisher}, "
                + $"imports {List(vrf.Import)}, exports {List(vrf.Export)}");
        }

        foreach (var label in node.Labels)
        {
            script.Comment($"label {Number(label.Label)} in: {Inert.Short(label.Fec)}");
        }
    }

    private static string Title(PlanNode node)
    {
        var name = node.Name == node.Namespace ? "" : $"\"{Inert.Short(node.Name)}\", ";
        var vrf = node.Vrf is null ? "" : $" of {Inert.Short(node.Vrf)}";
        return name + RoleName(node.Role) + vrf;
    }

    private static string RoleName(NodeRole role) => role switch
    {
        NodeRole.Host => "host",
        NodeRole.Ce => "customer edge router",
        NodeRole.Pe => "provider edge router",
        NodeRole.P => "provider router",
        NodeRole.Router => "router",
        NodeRole.Switch => "switch",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static string List(IReadOnlyList<string> targets) => targets.Count == 0 ? "nothing" : string.Join(' ', targets);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
