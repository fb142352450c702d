using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Planning.Emission;

/// <summary>
/// Routes to one destination, best first. The later ones stand by for when the carrier of the better one's link is gone; a
/// single one needs no metric.
/// </summary>
internal static class RankedRoutes
{
    /// <summary>One route for each rank; its next hops share the load.</summary>
    public static IEnumerable<PlanStep> To(
        IpPrefix destination, string name, SourceLocation place, int? table, IReadOnlyList<(int Cost, IReadOnlyList<NextHop> Hops)> ranks) =>
        ranks.Select(rank => new AddRoute(
            name, place, table, destination, RouteKind.Unicast, rank.Hops, ranks.Count > 1 ? (uint)rank.Cost : null));
}
