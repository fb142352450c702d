using System.Collections.Concurrent;
using Dot2Lab.Compiler.Model;

namespace Dot2Lab.Compiler.Planning.Routing;

/// <summary>
/// Routers and the segments between them, with shortest paths as a link-state protocol would find them (RFC 2328, section 16):
/// a hop costs what the link of the interface it leaves by costs; paths of equal cost are all kept.
/// </summary>
internal sealed class RouterGraph
{
    private readonly Topology _topology;
    private readonly Func<NodeName, bool> _isTransit;
    private readonly ILookup<NodeName, RouterHop> _hops;
    private readonly ConcurrentDictionary<NodeName, PathTree> _trees = new();

    /// <summary>Makes the graph of some segments.</summary>
    /// <param name="topology">The lab.</param>
    /// <param name="segments">The segments that paths may cross.</param>
    /// <param name="isRouter">Which of the nodes on them take part.</param>
    /// <param name="isTransit">Which of those pass on packets of others; a path may always begin and end at the rest.</param>
    public RouterGraph(Topology topology, IEnumerable<Segment> segments, Func<NodeName, bool> isRouter, Func<NodeName, bool> isTransit)
    {
        _topology = topology;
        _isTransit = isTransit;
        var hops = from segment in segments
                   let ends = segment.Interfaces.Where(e => isRouter(e.Node)).ToList()
                   from near in ends
                   from far in ends
                   where near.Node != far.Node
                   orderby far.Node, segment.Name, near.Name?.Value ?? string.Empty, near.Id.Link
                   select new RouterHop(near, far);
        _hops = hops.ToLookup(h => h.Out.Node);
    }

    /// <summary>The paths from a router.</summary>
    public PathTree From(NodeName source) => _trees.GetOrAdd(source, Search);

    private PathTree Search(NodeName source)
    {
        var costs = new Dictionary<NodeName, int> { [source] = 0 };
        var firstHops = new Dictionary<NodeName, IReadOnlyList<RouterHop>> { [source] = [] };
        var settled = new HashSet<NodeName>();
        var queue = new PriorityQueue<NodeName, (int Cost, NodeName Name)>();
        queue.Enqueue(source, (0, source));
        while (queue.TryDequeue(out var router, out _))
        {
            if (settled.Add(router) && (router == source || _isTransit(router)))
            {
                foreach (var hop in _hops[router])
                {
                    Relax(router, hop);
                }
            }
        }

        return new PathTree(costs, firstHops);

        void Relax(NodeName router, RouterHop hop)
        {
            var next = hop.Next.Node;
            var cost = costs[router] + _topology.LinkOf(hop.Out).Cost;
            var known = costs.TryGetValue(next, out var best) ? best : int.MaxValue;
            if (cost > known)
            {
                return;
            }

            var first = router == source ? new[] { hop } : firstHops[router];
            firstHops[next] = cost == known ? [.. firstHops[next].Union(first)] : first;
            if (cost < known)
            {
                costs[next] = cost;
                queue.Enqueue(next, (cost, next));
            }
        }
    }
}
