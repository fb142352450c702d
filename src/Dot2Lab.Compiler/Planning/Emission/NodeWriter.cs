using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Planning.Emission;

/// <summary>Writes down what was decided about each node, for people; the steps are what makes it so.</summary>
internal static class NodeWriter
{
    /// <summary>All nodes, by namespace.</summary>
    public static IReadOnlyList<PlanNode> Write(Decisions decisions) =>
    [
        .. decisions.Topology.Nodes.Values.Select(n => Node(decisions, n)).OrderBy(n => n.Namespace, StringComparer.Ordinal),
    ];

    private static PlanNode Node(Decisions decisions, Node node)
    {
        var vrfs = decisions.Vpns.Instances.Where(i => i.Pe == node).ToList();
        var masters = DeviceSteps.Masters(decisions, node, vrfs);
        return new PlanNode(node.Name.ToString(), decisions.Names.Namespaces[node.Name], node.Role, decisions.Place(node.Span))
        {
            Vrf = node.IsCore ? null : decisions.SiteOf(node)?.Site.Vrf ?? node.Vrf?.Value,
            Interfaces = [.. Bridge(decisions, node), .. decisions.InterfacesOf(node).Select(e => Interface(decisions, e, masters))],
            Loopbacks = [.. AddressSteps.OnLoopback(decisions, node)],
            Vrfs = [.. vrfs.Select(v => new PlanVrf(v.Vrf.Name, decisions.Device(v), v.Table, v.RouteDistinguisher, v.Vrf.Import.Values(), v.Vrf.Export.Values()))],
            Labels = [.. decisions.Labels.OfRouter(node.Name).Select(l => new PlanLabel(l.Label, Words(node, l.Fec), decisions.Place(l.Span)))],
        };
    }

    private static IEnumerable<PlanInterface> Bridge(Decisions decisions, Node node)
    {
        if (node.Role == NodeRole.Switch)
        {
            var ports = decisions.InterfacesOf(node).Select(e => decisions.Mtus[e.Id]);
            yield return new PlanInterface(
                decisions.Names.Bridges[node.Name], ports.DefaultIfEmpty(PlanDefaults.Mtu).Min(), decisions.Place(node.Span));
        }
    }

    private static PlanInterface Interface(Decisions decisions, Interface end, IReadOnlyDictionary<InterfaceId, string> masters)
    {
        var peer = decisions.Topology.InterfaceOf(end.Id.Peer);
        return new PlanInterface(decisions.Device(end), decisions.Mtus[end.Id], decisions.Place(decisions.Topology.LinkOf(end).Span))
        {
            PeerNamespace = decisions.Names.Namespaces[peer.Node],
            PeerInterface = decisions.Device(peer),
            Master = masters.TryGetValue(end.Id, out var master) ? master : null,
            Addresses = decisions.Addresses.Interfaces.TryGetValue(end.Id, out var addresses) ? addresses : [],
        };
    }

    private static string Words(Node router, Fec fec) => ByteString.ForDisplay(fec switch
    {
        { Vrf: null } => fec.Egress.Text,
        { Vrf: { } vrf } when fec.Egress == router.Name => vrf,
        { Vrf: { } vrf } => $"{vrf}@{fec.Egress.Text}",
    });
}
