using System.Globalization;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;

namespace Dot2Lab.Compiler.Planning.Naming;

/// <summary>Chooses the names of namespaces and devices; what the author named keeps its name where Linux allows.</summary>
internal static class NamePlanner
{
    private const int LongestNamespace = 200;
    private const int LongestDevice = 15;

    // Below /proc/sys/net/ipv4/conf "all" and "default" are not devices, and modules make the others in every namespace.
    private static readonly string[] ReservedDevices =
        ["lo", "all", "default", "sit0", "tunl0", "gre0", "gretap0", "erspan0", "ip_vti0", "ip6_vti0", "ip6tnl0", "ip6gre0"];

    /// <summary>Names everything.</summary>
    public static NameTable Plan(Topology topology)
    {
        var namespaces = Namespaces(topology);
        var interfaces = new Dictionary<InterfaceId, string>();
        var bridges = new Dictionary<NodeName, string>();
        var vrfDevices = new Dictionary<(NodeName, string), string>();
        foreach (var node in topology.Nodes.Values)
        {
            var names = new LegalNames(LongestDevice, ReservedDevices);
            NameInterfaces(topology, [.. topology.InterfacesOf(node.Name)], names, interfaces);
            if (node.Role == NodeRole.Switch)
            {
                bridges[node.Name] = names.Take("br0");
            }

            foreach (var vrf in VrfsOf(topology, node))
            {
                vrfDevices[(node.Name, vrf)] = names.Take(vrf);
            }
        }

        return new NameTable(namespaces, interfaces, bridges, vrfDevices);
    }

    // First those whose wish is granted as it is, so that no fitted name can take one away from its owner.
    private static Dictionary<NodeName, string> Namespaces(Topology topology)
    {
        var prefix = topology.Options.NamespacePrefix;
        var names = new LegalNames(LongestNamespace);
        var wishes = topology.Nodes.Values
            .Select(n => (n.Name, IsGiven: n.Namespace is not null, Wish: prefix + (n.Namespace?.Value ?? n.Name.Text)))
            .OrderByDescending(w => w.IsGiven).ThenBy(w => w.Name)
            .ToList();
        var result = new Dictionary<NodeName, string>();
        foreach (var wish in wishes.Where(w => names.CanTake(w.Wish)).Concat(wishes))
        {
            if (!result.ContainsKey(wish.Name))
            {
                result[wish.Name] = names.Take(wish.Wish);
            }
        }

        return result;
    }

    private static void NameInterfaces(
        Topology topology, IReadOnlyList<Interface> ends, LegalNames names, Dictionary<InterfaceId, string> interfaces)
    {
        foreach (var end in ends.Where(e => e.Name is not null).OrderByDescending(e => names.CanTake(e.Name!.Value)).ThenBy(e => e.Name!.Value, StringComparer.Ordinal))
        {
            interfaces[end.Id] = names.Take(end.Name!.Value);
        }

        var unnamed = ends.Where(e => e.Name is null).GroupBy(e => topology.InterfaceOf(e.Id.Peer).Node).OrderBy(g => g.Key);
        foreach (var toPeer in unnamed)
        {
            var wish = $"to-{toPeer.Key.Text}";
            foreach (var (number, end) in InOrder(topology, toPeer).Index())
            {
                interfaces[end.Id] = names.Take(number == 0 ? wish : string.Create(CultureInfo.InvariantCulture, $"{wish}-{number + 1}"));
            }
        }
    }

    private static IEnumerable<Interface> InOrder(Topology topology, IEnumerable<Interface> parallel) =>
        parallel.OrderBy(e => topology.InterfaceOf(e.Id.Peer).Name?.Value ?? string.Empty, StringComparer.Ordinal).ThenBy(e => e.Id.Link);

    private static IEnumerable<string> VrfsOf(Topology topology, Node node) =>
        node.Role != NodeRole.Pe
            ? []
            : topology.Segments.Where(s => s.Vrf is not null && s.Interfaces.Any(e => e.Node == node.Name))
                .Select(s => s.Vrf!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
