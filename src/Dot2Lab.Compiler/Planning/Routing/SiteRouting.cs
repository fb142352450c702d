using Dot2Lab.Compiler.Model;
using Dot2Lab.Compiler.Planning.Addressing;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Compiler.Planning.Routing;

/// <summary>Routing inside one site: shortest paths between its routers, its PEs being where paths begin and end.</summary>
internal sealed class SiteRouting
{
    private readonly Topology _topology;
    private readonly Site _site;
    private readonly AddressTable _addresses;
    private readonly RouterGraph _graph;

    /// <summary>Prepares the routing of a site.</summary>
    public SiteRouting(Topology topology, Site site, AddressTable addresses)
    {
        _topology = topology;
        _site = site;
        _addresses = addresses;
        _graph = new RouterGraph(
            topology,
            site.Segments,
            n => topology.Nodes[n].IsSiteRouter || topology.Nodes[n].Role == NodeRole.Pe,
            n => topology.Nodes[n].IsSiteRouter);
        Routers = [.. site.Nodes.Where(n => topology.Nodes[n].IsSiteRouter)];
        Pes = [.. site.Segments.SelectMany(s => s.Interfaces).Select(e => e.Node).Where(n => topology.Nodes[n].Role == NodeRole.Pe).Distinct().Order()];
    }

    /// <summary>The site's routers, by name.</summary>
    public IReadOnlyList<NodeName> Routers { get; }

    /// <summary>The PEs that serve the site, by name.</summary>
    public IReadOnlyList<NodeName> Pes { get; }

    /// <summary>Every network of the site as one of its routers or PEs sees it.</summary>
    public IEnumerable<LocalRoute> RoutesFrom(NodeName router, IpFamily family)
    {
        var tree = _graph.From(router);
        foreach (var segment in _site.Segments)
        {
            foreach (var prefix in _addresses.Prefixes[segment.Name].Where(p => p.Family == family))
            {
                if (ToSegment(tree, router, segment, prefix) is { } route)
                {
                    yield return route;
                }
            }
        }

        foreach (var ce in Routers.Where(tree.Costs.ContainsKey))
        {
            foreach (var prefix in _topology.Nodes[ce].Prefixes.Where(p => p.Value.Family == family))
            {
                yield return new LocalRoute(prefix.Value, tree.Costs[ce], tree.FirstHops[ce], prefix.Span);
            }
        }
    }

    /// <summary>A router's ways to the provider, best first: each group the first hops of paths of one cost.</summary>
    public IReadOnlyList<(int Cost, IReadOnlyList<RouterHop> Hops)> Uplinks(NodeName router) => Uplinks(router, Pes);

    /// <summary>A router's ways to some of the PEs, best first.</summary>
    public IReadOnlyList<(int Cost, IReadOnlyList<RouterHop> Hops)> Uplinks(NodeName router, IEnumerable<NodeName> pes) =>
        Ranked(_graph.From(router), pes);

    /// <summary>A router's ways to the routers of its site that have a default route behind them, best first.</summary>
    public IReadOnlyList<(int Cost, IReadOnlyList<RouterHop> Hops)> Exits(NodeName router, IpFamily family) =>
        Ranked(_graph.From(router), ExitRouters(family));

    /// <summary>The routers of the site that have a default route behind them.</summary>
    public IReadOnlyList<NodeName> ExitRouters(IpFamily family) =>
        [.. Routers.Where(n => _topology.Nodes[n].Prefixes.Any(p => p.Value.IsDefault && p.Value.Family == family))];

    /// <summary>What it costs a router to reach the provider; the largest number where it cannot.</summary>
    public int CostToProvider(NodeName router) =>
        Uplinks(router) is [var best, ..] ? best.Cost : Pes.Contains(router) ? 0 : int.MaxValue;

    private static List<(int Cost, IReadOnlyList<RouterHop> Hops)> Ranked(PathTree tree, IEnumerable<NodeName> targets)
    {
        var reachable = targets.Where(t => tree.Costs.ContainsKey(t) && tree.FirstHops[t].Count > 0);
        var groups = new List<(int Cost, IReadOnlyList<RouterHop> Hops)>();
        foreach (var group in reachable.GroupBy(t => tree.Costs[t]).OrderBy(g => g.Key))
        {
            // A hop that serves a better path already is no backup for it.
            var used = groups.SelectMany(g => g.Hops).ToHashSet();
            var hops = group.SelectMany(t => tree.FirstHops[t]).Distinct().Where(h => !used.Contains(h)).ToList();
            if (hops.Count > 0)
            {
                groups.Add((group.Key, hops));
            }
        }

        return groups;
    }

    // The way to a segment is the way to the nearest router on it; the last router's own link counts, as in OSPF.
    private LocalRoute? ToSegment(PathTree tree, NodeName router, Segment segment, IpPrefix prefix)
    {
        // The network of a PE–CE link is told to the rest of the VPN by the PE that is on it.
        if (segment.Kind == SegmentKind.Edge && Pes.Contains(router) && segment.Interfaces.All(e => e.Node != router))
        {
            return null;
        }

        var span = _topology.Links[segment.Links[0]].Span;
        if (segment.Interfaces.FirstOrDefault(e => e.Node == router) is { } own)
        {
            return new LocalRoute(prefix, _topology.LinkOf(own).Cost, [], span);
        }

        return Nearest(tree, segment) is { } way ? new LocalRoute(prefix, way.Cost, way.Hops, span) : null;
    }

    // Plain loops: this is asked for each router and each segment.
    private (int Cost, IReadOnlyList<RouterHop> Hops)? Nearest(PathTree tree, Segment segment)
    {
        (int Cost, IReadOnlyList<RouterHop> Hops)? best = null;
        foreach (var end in segment.Interfaces)
        {
            if (_topology.Nodes[end.Node].IsSiteRouter && tree.Costs.TryGetValue(end.Node, out var toRouter))
            {
                var (cost, hops) = (toRouter + _topology.LinkOf(end).Cost, tree.FirstHops[end.Node]);
                best = best is not { } known || cost < known.Cost ? (cost, hops)
                    : cost == known.Cost ? (cost, [.. known.Hops.Union(hops)])
                    : best;
            }
        }

        return best;
    }
}
