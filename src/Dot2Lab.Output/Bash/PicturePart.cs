using Dot2Lab.Plan;

namespace Dot2Lab.Output.Bash;

/// <summary>
/// The topology drawn in comments, from the core outwards. Each link stands once, at the end that is nearer to the core; a node
/// that has none there, as most hosts, is seen at the other end.
/// </summary>
internal sealed class PicturePart
{
    private static readonly NodeRole[] Tiers =
        [NodeRole.P, NodeRole.Pe, NodeRole.Router, NodeRole.Ce, NodeRole.Switch, NodeRole.Host];

    private readonly List<PlanNode> _nodes;
    private readonly Dictionary<string, int> _order;
    private readonly Dictionary<(string Node, string Interface), PlanInterface> _ends;

    private PicturePart(LabPlan plan)
    {
        _nodes = [.. plan.Nodes.OrderBy(n => Array.IndexOf(Tiers, n.Role))];
        _order = _nodes.Select((node, index) => (node.Namespace, index)).ToDictionary(p => p.Namespace, p => p.index, StringComparer.Ordinal);
        _ends = plan.Nodes.SelectMany(n => n.Interfaces, (n, i) => (n.Namespace, Interface: i))
            .ToDictionary(e => (e.Namespace, e.Interface.Name), e => e.Interface);
    }

    public static void Write(ScriptWriter script, LabPlan plan)
    {
        script.Divider("the topology, from the core outwards; each link stands at the end that is nearer to the core");
        script.Comment();
        new PicturePart(plan).Draw(script);
    }

    private void Draw(ScriptWriter script)
    {
        var links = _nodes.ToDictionary(n => n.Namespace, LinksOf, StringComparer.Ordinal);
        var widths = Widths(links.Values.SelectMany(rows => rows));
        foreach (var node in _nodes.Where(n => links[n.Namespace].Count > 0 || n.Interfaces.All(i => i.PeerNamespace is null)))
        {
            script.Comment($"  {TierName(node.Role),-6}  {node.Namespace}  {Own(node)}");
            script.Lines(links[node.Namespace].Select(row => "#           +-- " + Row(row, widths)));
        }
    }

    private List<string[]> LinksOf(PlanNode node) =>
        [.. node.Interfaces.Where(i => i.PeerNamespace is not null && IsFirst(node, i)).Select(i => LinkRow(node, i))];

    // A link within a tier stands at the node that is drawn first; one from a node to itself, at the first name.
    private bool IsFirst(PlanNode node, PlanInterface near) => node.Namespace == near.PeerNamespace
        ? string.CompareOrdinal(near.Name, near.PeerInterface) < 0
        : _order[node.Namespace] < _order[near.PeerNamespace!];

    private string[] LinkRow(PlanNode node, PlanInterface near)
    {
        var far = _ends[(near.PeerNamespace!, near.PeerInterface!)];
        var vrf = node.Vrfs.FirstOrDefault(v => v.Device == near.Master);
        return [near.Name, Addresses(near), vrf is null ? "" : $"in {vrf.Device}", "--", Addresses(far), far.Name, near.PeerNamespace!];
    }

    private static int[] Widths(IEnumerable<string[]> rows) => rows.Aggregate(
        new int[7], (widths, row) => [.. widths.Zip(row, (width, cell) => Math.Max(width, cell.Length))]);

    private static string Row(string[] cells, int[] widths) =>
        string.Join("  ", cells.Zip(widths, (cell, width) => cell.PadRight(width)).Where(cell => cell.Length > 0)).TrimEnd();

    private static string Own(PlanNode node) => string.Join(
        "  ",
        node.Loopbacks.Select(a => a.ToString())
            .Concat(node.Interfaces.Where(i => i.PeerNamespace is null).Select(i => $"bridge {i.Name} {Addresses(i)}".TrimEnd())));

    private static string Addresses(PlanInterface end) => string.Join(' ', end.Addresses);

    private static string TierName(NodeRole role) => role switch
    {
        NodeRole.Host => "host",
        NodeRole.Ce => "CE",
        NodeRole.Pe => "PE",
        NodeRole.P => "P",
        NodeRole.Router => "router",
        NodeRole.Switch => "switch",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
