using Dot2Lab.Plan;

namespace Dot2Lab.Output.Bash;

/// <summary>The topology drawn in comments, from the core outwards; each link stands once, at the end nearer to the core.</summary>
internal static class PicturePart
{
    private static readonly NodeRole[] Tiers =
        [NodeRole.P, NodeRole.Pe, NodeRole.Router, NodeRole.Ce, NodeRole.Switch, NodeRole.Host];

    public static void Write(ScriptWriter script, LabPlan plan)
    {
        var nodes = plan.Nodes.OrderBy(n => Array.IndexOf(Tiers, n.Role)).ToList();
        var order = nodes.Select((node, index) => (node.Namespace, index)).ToDictionary(p => p.Namespace, p => p.index, StringComparer.Ordinal);
        var ends = plan.Nodes.SelectMany(n => n.Interfaces, (n, i) => (n.Namespace, Interface: i)).ToDictionary(e => (e.Namespace, e.Interface.Name), e => e.Interface);
        var links = nodes.ToDictionary(
            node => node,
            node => node.Interfaces
                .Where(i => i.PeerNamespace is { } peer && IsFirst(order, node.Namespace, i, peer))
                .Select(i => Link(i, ends[(i.PeerNamespace!, i.PeerInterface!)]))
                .ToList());
        var widths = Widths(links.Values.SelectMany(l => l));

        script.Divider("the topology, from the core outwards; each link stands at the end that is nearer to the core");
        script.Comment();
        foreach (var node in nodes)
        {
            script.Comment($"  {TierName(node.Role),-6} {node.Namespace}  {Own(node)}");
            script.Lines(links[node].Select(link => "#          +-- " + Row(link, widths)));
        }
    }

    // A link from a node to itself, or between two nodes of a tier, stands at the one that is drawn first.
    private static bool IsFirst(Dictionary<string, int> order, string node, PlanInterface end, string peer) => node == peer
        ? string.CompareOrdinal(end.Name, end.PeerInterface) < 0
        : order[node] < order[peer];

    private static string[] Link(PlanInterface near, PlanInterface far) =>
    [
        near.Name,
        Addresses(near),
        "--",
        Addresses(far),
        far.Name,
        near.PeerNamespace!,
        near.Master is { } master ? $"(in {master})" : "",
    ];

    private static int[] Widths(IEnumerable<string[]> rows) => rows.Aggregate(
        new int[7], (widths, row) => [.. widths.Zip(row, (width, cell) => Math.Max(width, cell.Length))]);

    private static string Row(string[] cells, int[] widths) =>
        string.Join("  ", cells.Zip(widths, (cell, width) => cell.PadRight(width))).TrimEnd();

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
