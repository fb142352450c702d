using Dot2Lab.Compiler.Model;
using Dot2Lab.Compiler.Planning.Routing;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Compiler.Planning.Emission;

/// <summary>A node's devices: bridge and VRFs first, then the links under them, then everything up.</summary>
internal static class DeviceSteps
{
    private const string Loopback = "lo";

    /// <summary>The steps of one node.</summary>
    public static IEnumerable<PlanStep> For(Decisions decisions, Node node)
    {
        var name = decisions.Names.Namespaces[node.Name];
        var place = decisions.Place(node.Span);
        var vrfs = decisions.Vpns.Instances.Where(i => i.Pe == node).ToList();
        var masters = Masters(decisions, node, vrfs);
        yield return new SetUp(name, place, Loopback);
        if (node.Role == NodeRole.Switch)
        {
            yield return new AddBridge(name, place, decisions.Names.Bridges[node.Name], HasCycle(decisions, node));
        }

        foreach (var vrf in vrfs)
        {
            yield return new AddVrf(name, decisions.Place(vrf.Vrf.Span), decisions.Device(vrf), vrf.Table);
        }

        foreach (var step in decisions.InterfacesOf(node).SelectMany(end => Settings(decisions, name, end, masters)))
        {
            yield return step;
        }

        foreach (var device in masters.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            yield return new SetUp(name, place, device);
        }

        foreach (var end in decisions.InterfacesOf(node))
        {
            yield return new SetUp(name, decisions.Place(decisions.Topology.LinkOf(end).Span), decisions.Device(end));
        }
    }

    /// <summary>The device above each of a node's interfaces that has one.</summary>
    public static IReadOnlyDictionary<InterfaceId, string> Masters(Decisions decisions, Node node, IEnumerable<VrfInstance> vrfs) =>
        node.Role == NodeRole.Switch
            ? decisions.InterfacesOf(node).ToDictionary(e => e.Id, _ => decisions.Names.Bridges[node.Name])
            : vrfs.SelectMany(v => v.Ports, (v, p) => (v, p)).ToDictionary(x => x.p.Id, x => decisions.Device(x.v));

    private static IEnumerable<PlanStep> Settings(
        Decisions decisions, string name, Interface end, IReadOnlyDictionary<InterfaceId, string> masters)
    {
        var place = decisions.Place(decisions.Topology.LinkOf(end).Span);
        var device = decisions.Device(end);
        if (end.Mac is { } mac)
        {
            yield return new SetMac(name, place, device, mac.Value);
        }

        if (decisions.Mtus[end.Id] is var mtu && mtu != PlanDefaults.Mtu)
        {
            yield return new SetMtu(name, place, device, mtu);
        }

        if (masters.TryGetValue(end.Id, out var master))
        {
            yield return new SetMaster(name, place, device, master);
        }
    }

    private static bool HasCycle(Decisions decisions, Node node) =>
        decisions.Topology.Segments.Any(s => s.SwitchesInCycles.Contains(node.Name));
}
