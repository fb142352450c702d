using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Compiler.Planning.Emission;

/// <summary>
/// A core router's routes to the loopbacks of all others. Sent from its own loopback, for a link's address is one that the far
/// side has no route to.
/// </summary>
internal static class CoreRouteSteps
{
    /// <summary>The steps of one node.</summary>
    public static IEnumerable<PlanStep> For(Decisions decisions, Node node)
    {
        if (!node.IsCore)
        {
            yield break;
        }

        var tree = decisions.Core.From(node.Name);
        foreach (var other in decisions.Topology.Nodes.Values.Where(n => n.IsCore && n != node))
        {
            foreach (var family in decisions.Options.Families)
            {
                var loopback = decisions.Addresses.LoopbackOf(other.Name, family);
                yield return new AddRoute(
                    decisions.Names.Namespaces[node.Name],
                    decisions.Place(node.Span),
                    null,
                    IpPrefix.Of(loopback, loopback.Bits),
                    RouteKind.Unicast,
                    [.. tree.FirstHops[other.Name].Select(h => decisions.NextHop(h, family))],
                    PreferredSource: decisions.Addresses.LoopbackOf(node.Name, family));
            }
        }
    }
}
