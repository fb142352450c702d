using Dot2Lab.Compiler.Model;
using Dot2Lab.Compiler.Planning.Routing;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Planning.Emission;

/// <summary>
/// The routing tables of a PE's VRFs: what its own sites have, what other VRFs of the same PE leak, what comes across the core
/// with labels, and a refusal of all else, for a packet must never fall through to the main table.
/// </summary>
internal sealed class VrfRouteSteps(Decisions decisions)
{
    // Ranks of routes to one destination: a PE's own way, then another VRF's on the same PE, then across the core.
    private const int Own = 1;
    private const int Leaked = 2;
    private const int Remote = 3;

    /// <summary>The steps of one node.</summary>
    public IEnumerable<PlanStep> For(Node node)
    {
        foreach (var instance in decisions.Vpns.Instances.Where(i => i.Pe == node))
        {
            foreach (var family in decisions.Options.Families)
            {
                foreach (var step in Routes(instance, family))
                {
                    yield return step;
                }

                foreach (var hidden in decisions.Vpns.Hidden(instance, family))
                {
                    yield return Refusal(instance, hidden, metric: null);
                }

                yield return Refusal(instance, IpPrefix.Default(family), PlanDefaults.UnreachableMetric);
            }
        }
    }

    private AddRoute Refusal(VrfInstance instance, IpPrefix destination, uint? metric) => new(
        decisions.Names.Namespaces[instance.Pe.Name],
        decisions.Place(instance.Vrf.Span),
        instance.Table,
        destination,
        RouteKind.Unreachable,
        [],
        metric);

    private IEnumerable<PlanStep> Routes(VrfInstance instance, IpFamily family)
    {
        var ways = OwnWays(instance, family).Concat(LeakedWays(instance, family)).Concat(RemoteWays(instance, family));
        foreach (var destination in ways.GroupBy(w => w.Destination).OrderBy(g => g.Key))
        {
            // Where the PE is on the network itself, the kernel has made the route.
            if (destination.Any(w => w.Hops.Count == 0))
            {
                continue;
            }

            var ranks = destination.GroupBy(w => w.Rank).OrderBy(g => g.Key).Select(r => (r.Key, Cheapest(r))).ToList();
            var steps = RankedRoutes.To(
                destination.Key, decisions.Names.Namespaces[instance.Pe.Name], decisions.Place(destination.First().Source), instance.Table, ranks);
            foreach (var step in steps)
            {
                yield return step;
            }
        }
    }

    private IEnumerable<Way> OwnWays(VrfInstance instance, IpFamily family) =>
        from route in decisions.Vpns.OwnRoutes(instance, family)
        select new Way(
            route.Destination, Own, route.Cost, [.. route.Hops.Select(h => decisions.NextHop(h, family))], route.Source);

    // Handed to the other VRF's device, the packet is looked up again in that VRF's table; so the PE's own addresses there
    // answer too.
    private IEnumerable<Way> LeakedWays(VrfInstance instance, IpFamily family) =>
        from other in decisions.Vpns.Leaks[instance]
        from route in decisions.Vpns.OwnRoutes(other, family)
        select new Way(
            route.Destination, Leaked, route.Cost, [new NextHop(decisions.Device(other), null, [])], route.Source);

    private IEnumerable<Way> RemoteWays(VrfInstance instance, IpFamily family) =>
        from egress in decisions.Vpns.Imports[instance]
        from route in decisions.Vpns.OwnRoutes(egress, family)
        let hops = decisions.Core.From(instance.Pe.Name).FirstHops[egress.Pe.Name]
        select new Way(
            route.Destination,
            Remote,
            route.Cost,
            [.. hops.Select(h => decisions.NextHop(h, family, LabelStacks.Ingress(decisions, h.Next.Node, egress.Fec)))],
            route.Source);

    // A site behind several PEs: those that it prefers, by the cost of its links to them, share the load.
    private static IReadOnlyList<NextHop> Cheapest(IEnumerable<Way> ways)
    {
        var ranked = ways.ToList();
        var best = ranked.Min(w => w.Cost);
        return [.. ranked.Where(w => w.Cost == best).SelectMany(w => w.Hops)];
    }

    private sealed record Way(IpPrefix Destination, int Rank, int Cost, IReadOnlyList<NextHop> Hops, SourceSpan Source);
}
