using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Compiler.Planning.Emission;

/// <summary>A host's default route: the gateway that it names, else the router on its segments that is nearest the provider.</summary>
internal static class HostRouteSteps
{
    /// <summary>The steps of one node.</summary>
    public static IEnumerable<PlanStep> For(Decisions decisions, Node node)
    {
        if (node.Role != NodeRole.Host)
        {
            yield break;
        }

        var name = decisions.Names.Namespaces[node.Name];
        foreach (var family in decisions.Options.Families)
        {
            if (Gateway(decisions, node, family) is { } gateway)
            {
                yield return new AddRoute(
                    name, decisions.Place(node.Span), null, IpPrefix.Default(family), RouteKind.Unicast, [gateway]);
            }
        }
    }

    private static NextHop? Gateway(Decisions decisions, Node host, IpFamily family)
    {
        var own = decisions.InterfacesOf(host).ToList();
        if (host.Gateways.FirstOrDefault(g => g.Value.Family == family) is { } given)
        {
            var end = own.Find(e => decisions.Addresses.Interfaces[e.Id].Any(a => a.Prefix.Contains(given.Value)));
            return end is null ? null : new NextHop(decisions.Device(end), given.Value, []);
        }

        var routers = from end in own
                      from neighbour in decisions.SegmentOf(end).Interfaces
                      let router = decisions.Topology.NodeOf(neighbour)
                      where router.IsSiteRouter || router.Role == NodeRole.Pe
                      orderby decisions.SiteOf(host)!.Value.Routing.CostToProvider(router.Name), router.Name, neighbour.Id.Link
                      select new NextHop(decisions.Device(end), decisions.Addresses.Of(neighbour, family), []);
        return routers.FirstOrDefault();
    }
}
