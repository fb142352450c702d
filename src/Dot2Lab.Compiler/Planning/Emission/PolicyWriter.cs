using Dot2Lab.Compiler.Model;
using Dot2Lab.Compiler.Planning.Routing;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Policy;

namespace Dot2Lab.Compiler.Planning.Emission;

/// <summary>Writes down who is to reach whom: sites, VRFs and targets as the author stated them, never the routes.</summary>
internal static class PolicyWriter
{
    /// <summary>The policy of a lab.</summary>
    public static LabPolicy Write(Decisions decisions) => new(
        [.. decisions.Topology.Nodes.Values.Where(n => n.Role == NodeRole.Host && decisions.SiteOf(n) is not null).Select(n => Host(decisions, n)).OrderBy(h => h.Namespace, StringComparer.Ordinal)],
        [.. decisions.Sites.Select(s => Site(decisions, s))],
        [.. decisions.Topology.Vrfs.Values.Select(v => new PolicyVrf(v.Name, v.Import.Values(), v.Export.Values()))],
        [
            .. decisions.Topology.Nodes.Values.SelectMany(n => RouterAddresses(decisions, n)),
            .. BehindRouters(decisions),
        ]);

    private static PolicyHost Host(Decisions decisions, Node host)
    {
        var site = decisions.SiteOf(host)!.Value.Site;
        var ends = decisions.InterfacesOf(host).ToList();
        return new PolicyHost(
            host.Name.ToString(),
            decisions.Names.Namespaces[host.Name],
            site.Vrf,
            Key(decisions, site),
            [.. ends.Select(e => decisions.SegmentOf(e).Name).Distinct(StringComparer.Ordinal)],
            [.. ends.SelectMany(e => decisions.Addresses.Interfaces[e.Id])]);
    }

    private static PolicySite Site(Decisions decisions, (Site Site, SiteRouting Routing) site) => new(
        Key(decisions, site.Site),
        [.. site.Routing.Pes.Select(pe => new PolicyAttachment(decisions.Names.Namespaces[pe], site.Site.Vrf!))]);

    private static IEnumerable<PolicyRouterAddress> RouterAddresses(Decisions decisions, Node node)
    {
        var name = decisions.Names.Namespaces[node.Name];
        if (node.IsCore)
        {
            foreach (var loopback in decisions.Addresses.Loopbacks[node.Name])
            {
                yield return new PolicyRouterAddress(name, loopback, null, null, Loopback: true);
            }
        }

        if (!node.IsCore && !node.IsSiteRouter)
        {
            yield break;
        }

        foreach (var end in decisions.InterfacesOf(node))
        {
            foreach (var address in decisions.Addresses.Interfaces[end.Id])
            {
                var (site, attachment) = Part(decisions, decisions.SegmentOf(end), node);
                yield return new PolicyRouterAddress(name, address.Address, site, attachment, Loopback: false);
            }
        }
    }

    // The address that answers for each network behind a site's router, but one that is another's by a longer match or as good a one.
    private static IEnumerable<PolicyRouterAddress> BehindRouters(Decisions decisions)
    {
        var realms = Realms.Of(decisions.Topology);
        var networks = decisions.Sites.SelectMany(s => Networks(decisions, s.Site)).ToLookup(n => realms.Of(n.Site.Segments[0]));
        return from owner in decisions.Sites.SelectMany(s => Networks(decisions, s.Site))
               where owner.Router is not null && !owner.Prefix.IsDefault
               let address = owner.Prefix.FirstAddress
               where !networks[realms.Of(owner.Site.Segments[0])].Any(
                   n => n.Router != owner.Router && n.Prefix.Length >= owner.Prefix.Length && n.Prefix.Contains(address))
               select new PolicyRouterAddress(
                   decisions.Names.Namespaces[owner.Router], address, Key(decisions, owner.Site), null, Loopback: true);
    }

    // A site's own networks, and those behind its routers.
    private static IEnumerable<(Site Site, NodeName? Router, IpPrefix Prefix)> Networks(Decisions decisions, Site site) =>
    [
        .. site.Segments.SelectMany(s => decisions.Addresses.Prefixes[s.Name]).Select(prefix => (site, (NodeName?)null, prefix)),
        .. site.Nodes.SelectMany(n => decisions.Topology.Nodes[n].Prefixes.Select(p => (site, (NodeName?)n, p.Value))),
    ];

    // Either end of a PE–CE link belongs to the VRF that the PE has it in; what is on a LAN belongs to its site.
    private static (string? Site, PolicyAttachment? Attachment) Part(Decisions decisions, Segment segment, Node node)
    {
        if (segment.Kind == SegmentKind.Core)
        {
            return (null, null);
        }

        if (segment.Kind == SegmentKind.Edge && segment.Vrf is { } vrf)
        {
            var pe = node.Role == NodeRole.Pe ? node.Name : segment.Interfaces.First(e => decisions.Topology.NodeOf(e).Role == NodeRole.Pe).Node;
            return (null, new PolicyAttachment(decisions.Names.Namespaces[pe], vrf));
        }

        var site = decisions.Sites.First(s => s.Site.Segments.Contains(segment)).Site;
        return (Key(decisions, site), null);
    }

    private static string Key(Decisions decisions, Site site) => decisions.Names.Namespaces[site.Name];
}
