using System.Collections.Concurrent;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Compiler.Planning.Routing;

/// <summary>
/// What the VPNs carry: each VRF's own routes, and which other VRFs each takes them from (RFC 4364, section 4.3).
/// </summary>
internal sealed class VpnRouting
{
    private readonly Dictionary<VrfInstance, IReadOnlyList<SiteRouting>> _sites;
    private readonly ConcurrentDictionary<(Fec, IpFamily), IReadOnlyList<LocalRoute>> _ownRoutes = new();
    private readonly ILookup<string, VrfInstance> _instancesOfVpn;
    private readonly Realms _realms;

    /// <summary>Prepares the VPNs of a lab.</summary>
    public VpnRouting(IReadOnlyList<VrfInstance> instances, IReadOnlyList<(Site Site, SiteRouting Routing)> sites, Realms realms)
    {
        Instances = instances;
        _realms = realms;
        _instancesOfVpn = instances.ToLookup(i => realms.VpnOf(i.Vrf), StringComparer.Ordinal);
        _sites = instances.ToDictionary(
            i => i,
            i => (IReadOnlyList<SiteRouting>)[.. sites.Where(s => s.Site.Vrf == i.Vrf.Name && s.Routing.Pes.Contains(i.Pe.Name)).Select(s => s.Routing)]);
        Leaks = instances.ToDictionary(to => to, to => Partners(to, from => from.Pe == to.Pe));
        Imports = instances.ToDictionary(to => to, to => Partners(to, from => from.Pe != to.Pe));
    }

    /// <summary>Every VRF of every PE.</summary>
    public IReadOnlyList<VrfInstance> Instances { get; }

    /// <summary>For each VRF of a PE, those of other PEs that it exchanges routes with.</summary>
    public IReadOnlyDictionary<VrfInstance, IReadOnlyList<VrfInstance>> Imports { get; }

    /// <summary>For each VRF of a PE, the others of the same PE that it exchanges routes with.</summary>
    public IReadOnlyDictionary<VrfInstance, IReadOnlyList<VrfInstance>> Leaks { get; }

    /// <summary>Whether any packet crosses the core, so that the lab needs labels at all.</summary>
    public bool HasPaths => Imports.Values.Any(i => i.Count > 0);

    /// <summary>The networks of a VRF's own sites as its PE sees them, the best route for each.</summary>
    public IReadOnlyList<LocalRoute> OwnRoutes(VrfInstance instance, IpFamily family) => _ownRoutes.GetOrAdd((instance.Fec, family), _ =>
    [
        .. _sites[instance].SelectMany(s => s.RoutesFrom(instance.Pe.Name, family)).GroupBy(r => r.Destination).Select(Best).OrderBy(r => r.Destination),
    ]);

    /// <summary>
    /// Networks of a VRF's VPN that it has no route to by itself. A wider route that it has, as a default, must not lead there:
    /// the other end may know them, and the two are not meant to reach each other.
    /// </summary>
    public IReadOnlyList<IpPrefix> Hidden(VrfInstance instance, IpFamily family)
    {
        var partners = Leaks[instance].Concat(Imports[instance]);
        var known = partners.Append(instance).SelectMany(i => OwnRoutes(i, family)).Select(r => r.Destination).ToHashSet();
        var networks = _instancesOfVpn[_realms.VpnOf(instance.Vrf)].SelectMany(i => OwnRoutes(i, family)).Select(r => r.Destination);
        return [.. networks.Distinct().Where(n => !known.Contains(n) && known.Any(k => k.Contains(n))).Order()];
    }

    /// <summary>The networks outside a site that its VRF reaches, each with the PEs of the site that have a route there.</summary>
    public IReadOnlyDictionary<IpPrefix, IReadOnlyList<NodeName>> Destinations(Site site, SiteRouting routing, IpFamily family)
    {
        var own = routing.Pes.SelectMany(pe => routing.RoutesFrom(pe, family)).Select(r => r.Destination).ToHashSet();
        var known = from instance in Instances
                    where instance.Vrf.Name == site.Vrf && routing.Pes.Contains(instance.Pe.Name)
                    from source in Leaks[instance].Concat(Imports[instance]).Append(instance)
                    from route in OwnRoutes(source, family)
                    where !route.Destination.IsDefault && !own.Contains(route.Destination)
                    group instance.Pe.Name by route.Destination;
        return known.ToDictionary(d => d.Key, d => (IReadOnlyList<NodeName>)[.. d.Distinct()]);
    }

    private IReadOnlyList<VrfInstance> Partners(VrfInstance to, Func<VrfInstance, bool> where) =>
        [.. Instances.Where(from => from != to && where(from) && to.Vrf.ExchangesWith(from.Vrf))];

    // Several CEs may have the same network behind them, as with a default route; equally good ones share the load.
    private static LocalRoute Best(IEnumerable<LocalRoute> routes)
    {
        var ranked = routes.OrderBy(r => r.Cost).ToList();
        var equal = ranked.Where(r => r.Cost == ranked[0].Cost);
        return ranked[0].IsConnected ? ranked[0] : ranked[0] with { Hops = [.. equal.SelectMany(r => r.Hops).Distinct()] };
    }
}
