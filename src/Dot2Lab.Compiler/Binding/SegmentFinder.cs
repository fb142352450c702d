using System.Globalization;
using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>Finds the broadcast domains: links that no switch ends, and switches with all that is plugged into them.</summary>
internal sealed class SegmentFinder(
    IReadOnlyDictionary<NodeName, Node> nodes, IReadOnlyList<Link> links, DiagnosticBag diagnostics)
{
    /// <summary>Every segment, by name.</summary>
    public IReadOnlyList<Segment> Find() =>
    [
        .. PointToPoint().Concat(Switched())
            .Select(WithVrf)
            .OrderBy(s => s.Name, StringComparer.Ordinal),
    ];

    private IEnumerable<Segment> PointToPoint()
    {
        var direct = Enumerable.Range(0, links.Count).Where(i => !links[i].Ends.Any(IsSwitch));

        // Parallel links are told apart by what is said of them: the interfaces' names, the cost; else by their order.
        foreach (var parallel in direct.GroupBy(i => EndNames(links[i])).OrderBy(g => g.Key))
        {
            var ordered = parallel
                .OrderBy(i => InNameOrder(links[i]).First.Name?.Value ?? string.Empty, StringComparer.Ordinal)
                .ThenBy(i => InNameOrder(links[i]).Second.Name?.Value ?? string.Empty, StringComparer.Ordinal)
                .ThenBy(i => links[i].Cost)
                .ThenBy(i => i)
                .ToList();
            for (var n = 0; n < ordered.Count; n++)
            {
                var suffix = n == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"#{n + 1}");
                var (first, second) = parallel.Key;
                var name = $"{Key(first)}--{Key(second)}{suffix}";
                yield return Create(name, SlotName(links[ordered[n]]), [ordered[n]], []);
            }
        }
    }

    private IEnumerable<Segment> Switched()
    {
        var joined = new Partition<NodeName>();
        foreach (var node in nodes.Values.Where(n => n.Role == NodeRole.Switch))
        {
            joined.Add(node.Name);
        }

        var trunks = Enumerable.Range(0, links.Count).Where(i => links[i].Ends.All(IsSwitch)).ToList();
        trunks.ForEach(i => joined.Join(links[i].Tail.Node, links[i].Head.Node));
        var inCycles = Cycles.Of([.. trunks.Select(i => (links[i].Tail.Node, links[i].Head.Node))]);
        foreach (var switches in joined.Groups())
        {
            var members = switches.Order().ToList();
            var inside = members.ToHashSet();
            var itsLinks = Enumerable.Range(0, links.Count).Where(i => links[i].Ends.Any(e => inside.Contains(e.Node))).ToList();

            // A switch that nothing is plugged into is no segment of anything.
            if (itsLinks.Count > 0)
            {
                yield return Create(Key(members[0]), members[0].Text, itsLinks, members) with
                {
                    SwitchesInCycles = members.Where(inCycles.Contains).ToHashSet(),
                };
            }
        }
    }

    private Segment Create(string name, string? slotName, IReadOnlyList<int> itsLinks, IReadOnlyList<NodeName> switches)
    {
        var ends = itsLinks.SelectMany(i => links[i].Ends).Where(e => !IsSwitch(e));
        var ordered = ends.OrderBy(e => e.Node).ThenBy(e => e.Name?.Value ?? string.Empty, StringComparer.Ordinal).ThenBy(e => e.Id.Link).ToList();
        return new Segment(name, KindOf(ordered), ordered, itsLinks, switches) { SlotName = slotName };
    }

    private SegmentKind KindOf(IReadOnlyList<Interface> ends)
    {
        var roles = ends.Select(e => nodes[e.Node].Role).ToList();
        if (roles.Count > 0 && roles.TrueForAll(r => r is NodeRole.P or NodeRole.Pe))
        {
            return SegmentKind.Core;
        }

        return roles.Contains(NodeRole.Pe) && !roles.Contains(NodeRole.Host) ? SegmentKind.Edge : SegmentKind.Lan;
    }

    // A link takes its place in a pool by the node that it is there for: a host's by the host, a PE's by the CE. Others
    // join equals, and take it by the names of both.
    private string? SlotName(Link link)
    {
        var ends = link.Ends.Select(e => nodes[e.Node]).ToList();
        var hosts = ends.Where(n => n.Role == NodeRole.Host).ToList();
        if (hosts.Count > 0)
        {
            return hosts.Count == 1 ? hosts[0].Name.Text : null;
        }

        return ends.Find(n => n.Role == NodeRole.Pe) is not null && ends.Find(n => n.Role == NodeRole.Ce) is { } ce ? ce.Name.Text : null;
    }

    // Quoted like a DOT ID wherever a name could be taken for a piece of a longer key.
    private static string Key(NodeName name)
    {
        var text = Legible.Of(name.Text);
        var isPlain = text.Length > 0 && text.All(LegalName.IsPlain) && !$"-{text}-".Contains("--", StringComparison.Ordinal);
        var quoted = isPlain ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        return name.IsHtml ? $"<{quoted}>" : quoted;
    }

    private static (NodeName First, NodeName Second) EndNames(Link link)
    {
        var (first, second) = InNameOrder(link);
        return (first.Node, second.Node);
    }

    private static (Interface First, Interface Second) InNameOrder(Link link) =>
        link.Tail.Node.CompareTo(link.Head.Node) <= 0 ? (link.Tail, link.Head) : (link.Head, link.Tail);

    private bool IsSwitch(Interface end) => nodes[end.Node].Role == NodeRole.Switch;

    // The link's own vrf decides, else the routers', else what hosts and switches say.
    private Segment WithVrf(Segment segment)
    {
        var pe = segment.Interfaces.FirstOrDefault(e => nodes[e.Node].Role == NodeRole.Pe);
        if (segment.Kind == SegmentKind.Core || pe is null)
        {
            return segment;
        }

        var customers = segment.Interfaces.Where(e => nodes[e.Node].Role != NodeRole.Pe).Select(e => nodes[e.Node]).ToList();
        var claims = new[]
        {
            segment.Links.Select(i => links[i].Vrf),
            customers.Where(n => n.IsSiteRouter).Select(n => n.Vrf),
            customers.Select(n => n.Vrf).Concat(segment.Switches.Select(s => nodes[s].Vrf)),
        };
        var given = claims.Select(c => c.OfType<Given<string>>().ToList()).FirstOrDefault(c => c.Count > 0);
        if (given is null)
        {
            // That a plain router meets a PE is an error by itself, and the other way to mend it.
            if (customers.TrueForAll(n => n.Role != NodeRole.Router))
            {
                diagnostics.Add(VpnDiagnostics.NoVrf(pe, nodes[pe.Node]));
            }

            return segment;
        }

        foreach (var other in given.Where(g => g.Value != given[0].Value).Take(1))
        {
            diagnostics.Add(VpnDiagnostics.VrfsDisagree(other, given[0]));
        }

        return segment with { Vrf = given[0].Value };
    }
}
