using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Compiler.Planning.Routing;

/// <summary>
/// What the VPNs carry: each VRF's own routes, and which other VRFs each imports them from (RFC 4364, section 4.3).
/// </summary>
internal sealed class VpnRouting
{
    private readonly Dictionary<VrfInstance, IReadOnlyList<SiteRouting>> _sites;

    /// <summary>Prepares the VPNs of a lab.</summary>
    public VpnRouting(IReadOnlyList<VrfInstance> instances, IReadOnlyList<(Site Site, SiteRouting Routing)> sites)
    {
        Instances = instances;
        _sites = instances.ToDictionary(
            i => i,
            i => (IReadOnlyList<SiteRouting>)[.. sites.Where(s => s.Site.Vrf == i.Vrf.Name && s.Routing.Pes.Contains(i.Pe.Name)).Select(s => s.Routing)]);
        var byPe = instances.ToLookup(i => i.Pe.Name);
        Leaks = [.. instances.SelectMany(to => byPe[to.Pe.Name].Where(from => from != to && to.Vrf.ImportsFrom(from.Vrf)).Select(from => (from, to)))];
        Imports = instances.ToDictionary(
            to => to,
            to => (IReadOnlyList<VrfInstance>)[.. instances.Where(from => from.Pe != to.Pe && to.Vrf.ImportsFrom(from.Vrf))]);
    }

    /// <summary>Every VRF of every PE.</summary>
    public IReadOnlyList<VrfInstance> Instances { get; }

    /// <summary>For each VRF of a PE, those of other PEs whose routes it takes.</summary>
    public IReadOnlyDictionary<VrfInstance, IReadOnlyList<VrfInstance>> Imports { get; }

    /// <summary>Pairs of VRFs of one PE, where the second takes the first one's routes.</summary>
    public IReadOnlyList<(VrfInstance From, VrfInstance To)> Leaks { get; }

    /// <summary>Whether any packet crosses the core, so that the lab needs labels at all.</summary>
    public bool HasPaths => Imports.Values.Any(i => i.Count > 0);

    /// <summary>The networks of a VRF's own sites as its PE sees them, the best route for each.</summary>
    public IEnumerable<LocalRoute> OwnRoutes(VrfInstance instance, IpFamily family) =>
        _sites[instance].SelectMany(s => s.RoutesFrom(instance.Pe.Name, family))
            .GroupBy(r => r.Destination)
            .Select(Best)
            .OrderBy(r => r.Destination);

    /// <summary>The networks outside a site that its VRF reaches, for a site that cannot send everything to the provider.</summary>
    public IReadOnlyList<IpPrefix> Destinations(Site site, SiteRouting routing, IpFamily family)
    {
        var own = routing.Pes.SelectMany(pe => routing.RoutesFrom(pe, family)).Select(r => r.Destination).ToHashSet();
        var instances = Instances.Where(i => i.Vrf.Name == site.Vrf && routing.Pes.Contains(i.Pe.Name)).ToList();
        var sources = instances.Concat(instances.SelectMany(i => Imports[i])).Concat(Leaks.Where(l => instances.Contains(l.To)).Select(l => l.From));
        return [.. sources.Distinct().SelectMany(s => OwnRoutes(s, family)).Select(r => r.Destination).Where(d => !d.IsDefault && !own.Contains(d)).Distinct().Order()];
    }

    // Several CEs may have the same network behind them, as with a default route; equally good ones share the load.
    private static LocalRoute Best(IEnumerable<LocalRoute> routes)
    {
        var ranked = routes.OrderBy(r => r.Cost).ToList();
        var equal = ranked.Where(r => r.Cost == ranked[0].Cost);
        return ranked[0].IsConnected ? ranked[0] : ranked[0] with { Hops = [.. equal.SelectMany(r => r.Hops).Distinct()] };
    }
}
