using Dot2Lab.Dot.Drafting;
using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>
/// The tiers of a network, the provider's core on top and hosts at the bottom. Graphviz puts an edge's first node above its
/// second, so that an edge towards the core is drawn with its ends exchanged.
/// </summary>
internal sealed class PictureTiers
{
    private const int Lowest = int.MaxValue;

    private static readonly string[] LayoutAttributes = ["rankdir", "layout", "rank", "pos"];

    private readonly Dictionary<string, int> _tiers;

    /// <summary>Finds each node's tier: P, PE, then by the distance from the provider.</summary>
    public PictureTiers(LabPlan plan)
    {
        _tiers = plan.Nodes.Where(node => node.Role is NodeRole.P or NodeRole.Pe)
            .ToDictionary(node => node.Namespace, node => node.Role == NodeRole.P ? 0 : 1, StringComparer.Ordinal);
        var nodes = plan.Nodes.ToDictionary(node => node.Namespace, StringComparer.Ordinal);
        var open = new Queue<string>(_tiers.Keys.OrderBy(name => _tiers[name]).ThenBy(name => name, StringComparer.Ordinal));
        while (open.TryDequeue(out var name))
        {
            foreach (var peer in nodes[name].Interfaces.Select(port => port.PeerNamespace).OfType<string>().Where(peer => !_tiers.ContainsKey(peer)))
            {
                _tiers.Add(peer, _tiers[name] + 1);
                open.Enqueue(peer);
            }
        }

        // Without a provider, hosts are below what they are plugged into.
        foreach (var host in plan.Nodes.Where(node => node.Role == NodeRole.Host && !_tiers.ContainsKey(node.Namespace)))
        {
            _tiers.Add(host.Namespace, Lowest);
        }
    }

    /// <summary>Whether the author says where nodes are to be, at least in part.</summary>
    public static bool IsLaidOutBy(GraphDraft author) => author.Subgraphs.Select(subgraph => subgraph.Attributes)
        .Concat(author.Nodes.Select(node => node.Attributes))
        .Append(author.Attributes)
        .Any(attributes => LayoutAttributes.Any(name => attributes.Text(name) is not null));

    /// <summary>Whether a link is to be drawn with its ends exchanged.</summary>
    public bool Turns(DrawnLink link) => TierOf(link.Tail) > TierOf(link.Head);

    /// <summary>An edge with its ends exchanged.</summary>
    public static EdgeDraft Turn(EdgeDraft edge) => new(edge.Head, edge.Tail, edge.Attributes.Renamed(OtherEnd));

    private int TierOf(DrawnEnd end) => _tiers.GetValueOrDefault(end.Node.Namespace);

    private static string OtherEnd(string name) => name.Contains("head", StringComparison.Ordinal)
        ? name.Replace("head", "tail", StringComparison.Ordinal)
        : name.Replace("tail", "head", StringComparison.Ordinal);
}
