using Dot2Lab.Plan;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Cli.Reporting.Show;

/// <summary>An IP route of a node, in words: those that steps add, and those that the kernel makes for an address.</summary>
/// <param name="Table">The VRF's name, or <c>main</c>.</param>
/// <param name="TableNumber">The table's number.</param>
/// <param name="Destination">The prefix.</param>
/// <param name="Kind"><c>connected</c>, <c>unicast</c> or <c>unreachable</c>.</param>
/// <param name="Metric">Its metric, where it has one.</param>
/// <param name="NextHops">Where it leads.</param>
internal sealed record ShownRoute(
    string Table, int TableNumber, string Destination, string Kind, uint? Metric, IReadOnlyList<NextHop> NextHops)
{
    private const string Main = "main";

    /// <summary>All routes of a node: the main table first, in each the connected networks first.</summary>
    internal static IReadOnlyList<ShownRoute> Of(LabPlan plan, PlanNode node)
    {
        var added = plan.Steps.OfType<AddRoute>().Where(r => r.Namespace == node.Namespace).Select(r => Added(node, r));
        return [.. Connected(node).Concat(added).OrderBy(r => r.Table == Main ? string.Empty : r.Table, StringComparer.Ordinal)];
    }

    private static IEnumerable<ShownRoute> Connected(PlanNode node) =>
        from port in node.Interfaces
        from address in port.Addresses
        let vrf = node.Vrfs.FirstOrDefault(v => v.Device == port.Master)
        select new ShownRoute(
            vrf?.Name ?? Main,
            vrf?.Table ?? PlanDefaults.MainTable,
            address.Prefix.ToString(),
            "connected",
            null,
            [new NextHop(port.Name, null, [])]);

    private static ShownRoute Added(PlanNode node, AddRoute route) => new(
        route.Table is { } table ? node.Vrfs.FirstOrDefault(v => v.Table == table)?.Name ?? Main : Main,
        route.Table ?? PlanDefaults.MainTable,
        route.Destination.IsDefault ? "default" : route.Destination.ToString(),
        route.Kind == RouteKind.Unreachable ? "unreachable" : "unicast",
        route.Metric,
        route.NextHops);
}
