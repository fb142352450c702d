using System.Globalization;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Lowering;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Output.Diagrams.Page;

/// <summary>Gathers what the page knows of each node from a plan.</summary>
internal static class PageNodes
{
    // A router of a large lab has hundreds of routes, and a page with all of them would be of no use to anybody.
    private const int MostCommands = 150;
    private const int MostRoutes = 100;

    /// <summary>All nodes, in the plan's order.</summary>
    /// <param name="plan">The lab.</param>
    /// <param name="hidden">The nodes that are not drawn, each with the one that stands for it.</param>
    public static IReadOnlyList<PageNode> Of(LabPlan plan, IReadOnlyDictionary<string, string> hidden)
    {
        var names = plan.Nodes.ToDictionary(node => node.Namespace, node => node.Name, StringComparer.Ordinal);
        var links = plan.Steps.OfType<AddVethPair>().ToLookup(link => link.PeerNamespace, StringComparer.Ordinal);
        var steps = plan.Steps.ToLookup(step => step.Namespace, StringComparer.Ordinal);
        return [.. plan.Nodes.Select(node => Of(node, names, [.. links[node.Namespace], .. steps[node.Namespace]], hidden.GetValueOrDefault(node.Namespace)))];
    }

    private static PageNode Of(PlanNode node, Dictionary<string, string> names, IReadOnlyList<PlanStep> steps, string? drawnAs) =>
        new(DiagramNames.Node(drawnAs ?? node.Namespace), node.Name, node.Namespace, RoleLook.Of(node.Role).Title, node.Source.ToString())
        {
            DrawnAs = drawnAs,
            Vrf = node.Vrf,
            Interfaces = [.. node.Interfaces.Select(port => Interface(node, port, names))],
            Loopbacks = [.. node.Loopbacks.Select(address => address.ToString())],
            Vrfs = node.Vrfs,
            Labels = [.. node.Labels.Select(label => new PageLabel(label.Label, label.Fec))],
            Tables = [.. Tables(node, steps)],
            Commands = [.. steps.Take(MostCommands).Select(step => CommandText.Of(StepLowering.Lower(step)))],
            MoreCommands = Math.Max(0, steps.Count - MostCommands),
        };

    private static PageInterface Interface(PlanNode node, PlanInterface port, Dictionary<string, string> names)
    {
        var (peer, peerPort) = (port.PeerNamespace, port.PeerInterface);
        return new PageInterface(
            port.Name,
            [.. port.Addresses.Select(address => address.ToString())],
            port.Mtu,
            peer is null ? null : $"{names[peer]} {peerPort}",
            port.Master,
            DiagramNames.End(node.Namespace, port.Name),
            peer is null || peerPort is null
                ? []
                : [DiagramNames.Link(node.Namespace, port.Name, peer, peerPort), DiagramNames.Link(peer, peerPort, node.Namespace, port.Name)]);
    }

    private static IEnumerable<PageTable> Tables(PlanNode node, IReadOnlyList<PlanStep> steps) =>
        steps.Where(step => step is AddRoute or AddMplsRoute).GroupBy(step => TableOf(node, step)).Select(table => new PageTable(table.Key, Routes(table)));

    private static string TableOf(PlanNode node, PlanStep step) => step switch
    {
        AddMplsRoute => "MPLS",
        AddRoute { Table: { } table } when node.Vrfs.FirstOrDefault(vrf => vrf.Table == table) is { } vrf => string.Create(CultureInfo.InvariantCulture, $"{vrf.Name}, table {table}"),
        AddRoute { Table: { } table } => string.Create(CultureInfo.InvariantCulture, $"table {table}"),
        _ => "main",
    };

    private static IReadOnlyList<string> Routes(IEnumerable<PlanStep> steps)
    {
        var routes = steps.Select(Route).ToList();
        return routes.Count <= MostRoutes
            ? routes
            : [.. routes.Take(MostRoutes), string.Create(CultureInfo.InvariantCulture, $"… and {routes.Count - MostRoutes} more")];
    }

    // What follows "route add".
    private static string Route(PlanStep step) => string.Join(' ', ((ToolCommand)StepLowering.Lower(step)).Arguments.SkipWhile(word => word != "add").Skip(1));
}
