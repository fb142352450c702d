using System.Collections.Concurrent;

namespace Dot2Lab.Plan.Policy;

/// <summary>
/// Who is to reach whom, as the author stated it by sites, VRFs and route targets. It knows nothing of routes or labels:
/// what the plan's steps do is held against it.
/// </summary>
/// <param name="Hosts">All hosts, by namespace.</param>
/// <param name="Sites">All sites, by name.</param>
/// <param name="Vrfs">All VRFs, by name.</param>
/// <param name="Routers">Every address of every router.</param>
public sealed record LabPolicy(
    IReadOnlyList<PolicyHost> Hosts,
    IReadOnlyList<PolicySite> Sites,
    IReadOnlyList<PolicyVrf> Vrfs,
    IReadOnlyList<PolicyRouterAddress> Routers)
{
    private static readonly PolicyVerdict SameSegment = new(true, "same segment");

    private readonly Dictionary<string, PolicySite> _sites = Sites.ToDictionary(s => s.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, PolicyVrf> _vrfs = Vrfs.ToDictionary(v => v.Name, StringComparer.Ordinal);

    // Hosts are many and sites are few: what two sites have with each other is found once.
    private readonly ConcurrentDictionary<(string From, string To), PolicyVerdict> _betweenSites = new();

    /// <summary>Whether one host is to reach another: the request must get there and the reply back.</summary>
    public PolicyVerdict Decide(PolicyHost from, PolicyHost to)
    {
        foreach (var segment in from.Segments)
        {
            if (to.Segments.Contains(segment))
            {
                return SameSegment;
            }
        }

        return _betweenSites.GetOrAdd((from.Site, to.Site), BetweenSites);
    }

    /// <summary>
    /// Everything to be proven: each ordered pair of different hosts in each family, each host with itself, with the routers
    /// of its site (where a site has no host, its routers among themselves) and with both ends of PE–CE links, one host of each site with
    /// the networks behind other sites' routers and with the provider's core, and the core routers' loopbacks among themselves.
    /// </summary>
    public IEnumerable<PolicyProbe> Probes() =>
        HostPairs().Concat(OwnAddresses()).Concat(SiteRouters()).Concat(HostlessSites()).Concat(EdgeLinks()).Concat(BehindRouters()).Concat(CoreFromSites()).Concat(Loopbacks());

    private IEnumerable<PolicyProbe> HostPairs() =>
        from source in Hosts
        from target in Hosts
        where source != target
        let verdict = Decide(source, target)
        from address in target.Addresses
        where HasFamily(source, address.Family)
        select new PolicyProbe(source.Namespace, target.Namespace, address.Address, verdict, IsHostPair: true);

    private IEnumerable<PolicyProbe> OwnAddresses() =>
        from host in Hosts
        from address in host.Addresses
        select Target(host, host.Namespace, address.Address, new PolicyVerdict(true, "its own address"));

    private IEnumerable<PolicyProbe> SiteRouters() =>
        from router in Routers.Where(r => r.Site is not null)
        join host in Hosts on router.Site equals host.Site
        where HasFamily(host, router.Address.Family)
        select Target(host, router.Namespace, router.Address, new PolicyVerdict(true, "a router of its own site"));

    private IEnumerable<PolicyProbe> HostlessSites() =>
        from site in Routers.Where(r => r.Site is not null).GroupBy(r => r.Site).ExceptBy(Hosts.Select(h => h.Site), site => site.Key)
        let routers = site.DistinctBy(r => (r.Namespace, r.Address.Family)).ToList()
        from source in routers
        from target in routers.Where(r => r.Namespace != source.Namespace && r.Address.Family == source.Address.Family)
        select new PolicyProbe(
            source.Namespace, target.Namespace, target.Address, new PolicyVerdict(true, "routers of one site"), IsHostPair: false);

    // An address that the host may reach in one VRF is left out where it must not in another: both may be on one PE,
    // and then no observer could tell which of the two received the packet.
    private IEnumerable<PolicyProbe> EdgeLinks() =>
        from host in Hosts
        from byAddress in Routers.Where(r => r.Attachment is not null).GroupBy(r => r.Address)
        where HasFamily(host, byAddress.Key.Family)
        let decided = byAddress.Select(r => (Router: r, Verdict: Decide(_sites[host.Site].Attachments, [r.Attachment!]))).ToList()
        let anyReach = decided.Any(d => d.Verdict.Reach)
        from target in decided
        where target.Verdict.Reach == anyReach
        select Target(host, target.Router.Namespace, byAddress.Key, target.Verdict);

    private IEnumerable<PolicyProbe> BehindRouters() =>
        from host in Hosts.DistinctBy(h => h.Site, StringComparer.Ordinal)
        from router in Routers
        where router is { Loopback: true, IsCore: false } && router.Site != host.Site && HasFamily(host, router.Address.Family)
        select Target(host, router.Namespace, router.Address, _betweenSites.GetOrAdd((host.Site, router.Site!), BetweenSites));

    private IEnumerable<PolicyProbe> CoreFromSites() =>
        from host in Hosts.DistinctBy(h => h.Site, StringComparer.Ordinal)
        from router in Routers
        where router.IsCore && HasFamily(host, router.Address.Family)
        select Target(host, router.Namespace, router.Address, new PolicyVerdict(false, "the provider's core"));

    private IEnumerable<PolicyProbe> Loopbacks() =>
        from source in Routers.Where(r => r is { Loopback: true, IsCore: true }).DistinctBy(r => (r.Namespace, r.Address.Family))
        from target in Routers.Where(r => r is { Loopback: true, IsCore: true } && r.Address.Family == source.Address.Family)
        where source.Namespace != target.Namespace
        select new PolicyProbe(
            source.Namespace, target.Namespace, target.Address, new PolicyVerdict(true, "loopbacks of the core"), IsHostPair: false);

    private PolicyVerdict BetweenSites((string From, string To) sites) => sites.From == sites.To
        ? new PolicyVerdict(true, "same site")
        : Decide(_sites[sites.From].Attachments, _sites[sites.To].Attachments);

    private PolicyVerdict Decide(IReadOnlyList<PolicyAttachment> from, IReadOnlyList<PolicyAttachment> to)
    {
        var pairs = from.SelectMany(_ => to, (f, t) => (From: f, To: t)).ToList();
        if (pairs.Find(p => p.From == p.To).From is { } shared)
        {
            return new PolicyVerdict(true, $"same VRF {shared.Vrf} on one PE");
        }

        if (pairs.Find(p => Imports(p.From, p.To) && Imports(p.To, p.From)) is ({ } near, { } far))
        {
            return new PolicyVerdict(true, near.Vrf == far.Vrf ? $"same VPN {near.Vrf}" : $"{near.Vrf} and {far.Vrf} import each other");
        }

        if (pairs.Find(p => Imports(p.From, p.To)) is ({ } importer, { } exporter))
        {
            return new PolicyVerdict(false, $"{importer.Vrf} imports {exporter.Vrf}, but not the other way round") { MayArrive = true };
        }

        return new PolicyVerdict(false, pairs.Count == 0 ? "different networks" : $"{from[0].Vrf} and {to[0].Vrf} do not import each other");
    }

    private bool Imports(PolicyAttachment importer, PolicyAttachment exporter) =>
        _vrfs[importer.Vrf].Import.Intersect(_vrfs[exporter.Vrf].Export, StringComparer.Ordinal).Any();

    private static bool HasFamily(PolicyHost host, Addresses.IpFamily family) => host.Addresses.Any(a => a.Family == family);

    private static PolicyProbe Target(PolicyHost host, string to, Addresses.IpAddress address, PolicyVerdict verdict) =>
        new(host.Namespace, to, address, verdict, IsHostPair: false);
}
