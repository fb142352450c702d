using System.Globalization;
using Dot2Lab.Output.Diagrams.Overlays;
using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams.Pictures;

/// <summary>
/// In a large lab a site is drawn as what joins it to the provider, and what is behind that is told in words. Without a provider,
/// hosts that are plugged into the same node become one. What a packet drawn over the network passes stays.
/// </summary>
internal sealed class SiteFolds
{
    /// <summary>Up to so many nodes all are drawn.</summary>
    public const int MostNodes = 100;

    private const int MostPrefixes = 3;

    private readonly Dictionary<string, PlanNode> _nodes;
    private readonly HashSet<string> _needed;
    private readonly Dictionary<string, List<PlanNode>> _behind = [];

    private Dictionary<string, string>? _hidden;

    /// <summary>Finds what to fold.</summary>
    public SiteFolds(LabPlan plan, DiagramOverlay overlay)
    {
        _nodes = plan.Nodes.ToDictionary(node => node.Namespace, StringComparer.Ordinal);
        _needed = [.. overlay.Paths.SelectMany(path => path.Hops).Select(hop => hop.Namespace)];
        if (plan.Nodes.Count > MostNodes)
        {
            SiteFinder.Find(plan).ToList().ForEach(Fold);
        }
    }

    /// <summary>The nodes that are not drawn, each with the one that stands for it.</summary>
    public IReadOnlyDictionary<string, string> Hidden => _hidden ??= _behind.SelectMany(pair => pair.Value.Select(node => KeyValuePair.Create(node.Namespace, pair.Key))).ToDictionary();

    /// <summary>What is said of the nodes that a node stands for.</summary>
    public IEnumerable<NodeFact> Of(PlanNode node) => !_behind.TryGetValue(node.Namespace, out var behind) ? [] :
    [
        new NodeFact((node.Vrf is { } vrf ? $"{vrf}: " : "") + string.Join(", ", behind.GroupBy(b => b.Role).OrderBy(group => group.Key).Select(Count))),
        new NodeFact(Networks(behind)),
    ];

    private void Fold(DrawnSite site)
    {
        var edges = site.Nodes.Where(node => Peers(node).Any(peer => peer.Role is NodeRole.Pe or NodeRole.P)).ToList();
        if (edges.Count == 0)
        {
            FoldLeaves(site);
            return;
        }

        var routers = edges.Where(node => node.Role is NodeRole.Ce or NodeRole.Router).ToList();
        var kept = routers.Count > 0 ? routers : edges[..1];
        Hide(kept[0], site.Nodes.Except(kept));
    }

    private void FoldLeaves(DrawnSite site)
    {
        foreach (var group in site.Nodes.Where(node => node.Role == NodeRole.Host && Peers(node).Count() == 1).GroupBy(node => Peers(node).First().Namespace))
        {
            Hide(group.First(), group.Skip(1));
        }
    }

    private void Hide(PlanNode standing, IEnumerable<PlanNode> nodes)
    {
        var hidden = nodes.Where(node => !_needed.Contains(node.Namespace)).ToList();
        if (hidden.Count > 0)
        {
            _behind.Add(standing.Namespace, hidden);
        }
    }

    private IEnumerable<PlanNode> Peers(PlanNode node) =>
        node.Interfaces.Where(port => port.PeerNamespace is not null).Select(port => _nodes[port.PeerNamespace!]);

    private static string Count(IGrouping<NodeRole, PlanNode> group)
    {
        var word = RoleLook.Of(group.Key).Word;
        return string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {(group.Key is NodeRole.Ce ? "CE" : word)}{(group.Count() == 1 ? "" : group.Key is NodeRole.Switch ? "es" : "s")}");
    }

    private static string Networks(List<PlanNode> behind)
    {
        var prefixes = behind.SelectMany(node => node.Interfaces).SelectMany(port => port.Addresses).Select(own => own.Prefix.ToString()).Distinct().Order(StringComparer.Ordinal).ToList();
        return string.Join(", ", prefixes.Take(MostPrefixes)) + (prefixes.Count > MostPrefixes ? string.Create(CultureInfo.InvariantCulture, $" and {prefixes.Count - MostPrefixes} more") : "");
    }
}
