using Dot2Lab.Compiler.Model;
using Dot2Lab.Compiler.Planning.Routing;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Compiler.Planning.Emission;

/// <summary>
/// Routes of a site's router: every network of the site by the shortest path, and the rest of the VPN through the provider; by
/// a default route, unless the site has one of its own behind a CE.
/// </summary>
internal static class SiteRouteSteps
{
    /// <summary>The steps of one node.</summary>
    public static IEnumerable<PlanStep> For(Decisions decisions, Node node)
    {
        if (!node.IsSiteRouter || decisions.SiteOf(node) is not { } site)
        {
            return [];
        }

        return decisions.Options.Families.SelectMany(family =>
            Inside(decisions, node, site.Routing, family)
                .Concat(BehindItself(decisions, node, family))
                .Concat(Outside(decisions, node, site, family)));
    }

    private static IEnumerable<PlanStep> Inside(Decisions decisions, Node node, SiteRouting routing, IpFamily family) =>
        from route in routing.RoutesFrom(node.Name, family)
        where !route.IsConnected && !route.Destination.IsDefault
        select new AddRoute(
            decisions.Names.Namespaces[node.Name],
            decisions.Place(route.Source),
            null,
            route.Destination,
            RouteKind.Unicast,
            [.. route.Hops.Select(h => decisions.NextHop(h, family))]);

    // Only the first address of a network behind a CE is there; without this, packets to the others would come back here
    // from the provider until their TTL runs out.
    private static IEnumerable<PlanStep> BehindItself(Decisions decisions, Node node, IpFamily family) =>
        from prefix in node.Prefixes
        where prefix.Value.Family == family && prefix.Value.Length < prefix.Value.Network.Bits
        select new AddRoute(
            decisions.Names.Namespaces[node.Name], decisions.Place(prefix.Span), null, prefix.Value, RouteKind.Unreachable, []);

    private static IEnumerable<PlanStep> Outside(Decisions decisions, Node node, (Site Site, SiteRouting Routing) site, IpFamily family)
    {
        var uplinks = site.Routing.Uplinks(node.Name);
        var exits = site.Routing.ExitRouters(family);
        var byDefault = exits.Count == 0 ? Ranked(IpPrefix.Default(family), uplinks)
            : exits.Contains(node.Name) ? []
            : Ranked(IpPrefix.Default(family), site.Routing.Exits(node.Name, family));
        return Named(decisions, site, family).SelectMany(d => Ranked(d.Destination, site.Routing.Uplinks(node.Name, d.Pes))).Concat(byDefault);

        IEnumerable<PlanStep> Ranked(IpPrefix destination, IReadOnlyList<(int Cost, IReadOnlyList<RouterHop> Hops)> ranks) =>
            RankedRoutes.To(
                destination,
                decisions.Names.Namespaces[node.Name],
                decisions.Place(node.Span),
                null,
                [.. ranks.Select(r => (r.Cost, (IReadOnlyList<NextHop>)[.. r.Hops.Select(h => decisions.NextHop(h, family))]))]);
    }

    // Networks that the default route towards the provider would not reach: a wider one of the site's own stands in its way,
    // or not every PE of the site knows them.
    private static IEnumerable<(IpPrefix Destination, IReadOnlyList<NodeName> Pes)> Named(
        Decisions decisions, (Site Site, SiteRouting Routing) site, IpFamily family)
    {
        var behind = site.Routing.Routers.SelectMany(r => decisions.Topology.Nodes[r].Prefixes).Select(p => p.Value).ToList();
        return from destination in decisions.Vpns.Destinations(site.Site, site.Routing, family)
               where destination.Value.Count < site.Routing.Pes.Count || behind.Exists(b => b.Contains(destination.Key))
               orderby destination.Key
               select (destination.Key, destination.Value);
    }
}
