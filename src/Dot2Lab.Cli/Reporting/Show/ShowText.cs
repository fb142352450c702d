using System.Globalization;
using System.Text;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Reporting.Show;

/// <summary>What was decided about nodes, as tables to read.</summary>
internal sealed class ShowText
{
    private readonly LabPlan _plan;
    private readonly Dictionary<string, string> _names;
    private readonly StringBuilder _text = new();

    private ShowText(LabPlan plan)
    {
        _plan = plan;
        _names = plan.Nodes.ToDictionary(n => n.Namespace, n => n.Name, StringComparer.Ordinal);
    }

    /// <summary>The tables of some nodes.</summary>
    internal static string Of(LabPlan plan, IEnumerable<PlanNode> nodes)
    {
        var show = new ShowText(plan);
        foreach (var node in nodes)
        {
            show.Node(node);
        }

        return show._text.ToString();
    }

    private void Node(PlanNode node)
    {
        _text.Append(_text.Length > 0 ? "\n" : string.Empty).AppendLine(DisplayText.Inert(Title(node)));
        Table(Interfaces(node));
        Table(Vrfs(node));
        Table(Labels(node));
        Table(Routes(node));
    }

    private static string Title(PlanNode node)
    {
        var facts = new List<string> { $"{node.Name}: {node.Role.ToString().ToLowerInvariant()}" };
        facts.AddRange(node.Vrf is { } vrf ? [$"VRF {vrf}"] : []);
        facts.AddRange(node.Loopbacks.Count > 0 ? [$"lo {string.Join(' ', node.Loopbacks)}"] : []);
        facts.AddRange(node.Namespace != node.Name ? [$"namespace {node.Namespace}"] : []);
        return string.Join(", ", facts);
    }

    // A table without rows says nothing, so it is left out.
    private void Table(TextTable table)
    {
        if (!table.IsEmpty)
        {
            _text.Append('\n').Append(string.Concat(table.WithoutEmptyColumns().ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => $"  {l}\n")));
        }
    }

    private TextTable Interfaces(PlanNode node)
    {
        var table = new TextTable("INTERFACE", "PEER", "MTU", "ADDRESSES", "UNDER", "IMPAIRED BY");
        foreach (var port in node.Interfaces)
        {
            var peer = port.PeerNamespace is { } peerNamespace ? $"{_names[peerNamespace]} {port.PeerInterface}" : string.Empty;
            table.Add(port.Name, peer, Number(port.Mtu), string.Join(' ', port.Addresses), port.Master ?? string.Empty, Netem(node, port));
        }

        return table;
    }

    private string Netem(PlanNode node, PlanInterface port)
    {
        var netem = _plan.Steps.OfType<SetNetem>().FirstOrDefault(s => s.Namespace == node.Namespace && s.Interface == port.Name);
        return netem is null ? string.Empty : string.Join(' ', netem.Settings.Select(s => $"{s.Name} {s.Value}"));
    }

    private static TextTable Vrfs(PlanNode node)
    {
        var table = new TextTable("VRF", "DEVICE", "TABLE", "RD", "IMPORT", "EXPORT");
        foreach (var vrf in node.Vrfs)
        {
            table.Add(vrf.Name, vrf.Device, Number(vrf.Table), vrf.RouteDistinguisher, string.Join(' ', vrf.Import), string.Join(' ', vrf.Export));
        }

        return table;
    }

    private TextTable Labels(PlanNode node)
    {
        var table = new TextTable("LABEL", "FOR", "THEN");
        var map = _plan.Steps.OfType<AddMplsRoute>().Where(r => r.Namespace == node.Namespace).ToDictionary(r => r.Label);
        foreach (var label in node.Labels)
        {
            var hops = map.TryGetValue(label.Label, out var route) ? route.NextHops : [];
            foreach (var (index, hop) in hops.Index())
            {
                table.Add(index == 0 ? Number(label.Label) : string.Empty, index == 0 ? label.Fec : string.Empty, Swap(hop));
            }
        }

        return table;
    }

    private TextTable Routes(PlanNode node)
    {
        var table = new TextTable("TABLE", "DESTINATION", "METRIC", "NEXT HOP");
        foreach (var route in ShownRoute.Of(_plan, node))
        {
            var metric = route.Metric is { } given ? given.ToString(CultureInfo.InvariantCulture) : string.Empty;
            var ways = route.NextHops.Count > 0 ? route.NextHops.Select(h => Push(h, route.Kind)) : [route.Kind];
            foreach (var (index, way) in ways.Index())
            {
                table.Add(index == 0 ? [route.Table, route.Destination, metric, way] : [string.Empty, string.Empty, string.Empty, way]);
            }
        }

        return table;
    }

    private static string Push(NextHop hop, string kind) => string.Join(' ',
    [
        .. hop.Labels.Count > 0 ? [$"push {Stack(hop)}"] : Array.Empty<string>(),
        .. hop.Via is { } via ? [$"via {via}"] : kind == "connected" ? ["connected"] : Array.Empty<string>(),
        $"dev {hop.Device}",
    ]);

    private static string Swap(NextHop hop) => (hop.Labels.Count, hop.Via) switch
    {
        (0, null) => $"pop, look up in {hop.Device}",
        (0, { } via) => $"pop, via {via} dev {hop.Device}",
        (_, var via) => $"swap {Stack(hop)}, via {via} dev {hop.Device}",
    };

    private static string Stack(NextHop hop) => string.Join('/', hop.Labels.Select(Number));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
