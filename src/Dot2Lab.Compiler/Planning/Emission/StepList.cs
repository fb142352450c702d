using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Compiler.Planning.Emission;

/// <summary>
/// Writes the decisions down as steps: all namespaces, all links, then node by node. Within a node what one program does
/// stands together, so that a batch of each is enough.
/// </summary>
internal static class StepList
{
    // Enough for a thread of its own to be worth while.
    private const int NodesATask = 50;

    /// <summary>All steps of a lab, in order.</summary>
    public static IReadOnlyList<PlanStep> Of(Decisions decisions)
    {
        var nodes = decisions.Topology.Nodes.Values
            .OrderBy(n => decisions.Names.Namespaces[n.Name], StringComparer.Ordinal)
            .ToList();
        var namespaces = nodes.Select(n => new AddNamespace(decisions.Names.Namespaces[n.Name], decisions.Place(n.Span)));
        return [.. namespaces, .. Links(decisions), .. InNodes(decisions, nodes)];
    }

    private static IEnumerable<PlanStep> Links(Decisions decisions) =>
        decisions.Topology.Links
            .Select(l => new AddVethPair(
                decisions.Names.Namespaces[l.Tail.Node],
                decisions.Place(l.Span),
                decisions.Device(l.Tail),
                decisions.Names.Namespaces[l.Head.Node],
                decisions.Device(l.Head)))
            .OrderBy(s => s.Namespace, StringComparer.Ordinal)
            .ThenBy(s => s.Interface, StringComparer.Ordinal);

    // The nodes wait for nothing from each other.
    private static IEnumerable<PlanStep> InNodes(Decisions decisions, IReadOnlyList<Node> nodes)
    {
        var parts = nodes.Chunk(NodesATask).Select(part => Task.Run(() => part.SelectMany(n => OfNode(decisions, n)).ToList())).ToList();
        return parts.SelectMany(part => part.GetAwaiter().GetResult());
    }

    private static IEnumerable<PlanStep> OfNode(Decisions decisions, Node node) =>
    [
        .. SysctlSteps.For(decisions, node),
        .. DeviceSteps.For(decisions, node),
        .. AddressSteps.For(decisions, node),
        .. RuleSteps.For(decisions, node, IpFamily.V4),
        .. HostRouteSteps.For(decisions, node),
        .. SiteRouteSteps.For(decisions, node),
        .. CoreRouteSteps.For(decisions, node),
        .. new VrfRouteSteps(decisions).For(node),
        .. RuleSteps.For(decisions, node, IpFamily.V6),
        .. MplsRouteSteps.For(decisions, node),
        .. NetemSteps.For(decisions, node),
        .. SysctlSteps.AfterRoutes(decisions, node),
    ];
}
