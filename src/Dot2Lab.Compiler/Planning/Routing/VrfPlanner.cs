using System.Globalization;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Compiler.Planning.Addressing;
using Dot2Lab.Plan;

namespace Dot2Lab.Compiler.Planning.Routing;

/// <summary>Finds which PE serves which VRF, and gives each a table and a route distinguisher.</summary>
internal static class VrfPlanner
{
    private const int FirstTable = 1001;
    private const int TableCount = 8999;
    private const int PrivateAutonomousSystem = 65000;

    /// <summary>Every VRF of every PE, by PE and then by name.</summary>
    public static IReadOnlyList<VrfInstance> Plan(Topology topology)
    {
        var tables = Tables(topology);
        var ports = from segment in topology.Segments
                    where segment.Vrf is not null
                    from end in segment.Interfaces
                    where topology.NodeOf(end).Role == NodeRole.Pe
                    group end by (end.Node, Vrf: segment.Vrf!) into instance
                    orderby instance.Key.Node, instance.Key.Vrf
                    select instance;
        return [.. ports.Select(i => Create(topology, topology.Nodes[i.Key.Node], topology.Vrfs[i.Key.Vrf], [.. i], tables))];
    }

    private static VrfInstance Create(
        Topology topology, Node pe, Vrf vrf, IReadOnlyList<Interface> ports, IReadOnlyDictionary<string, long> tables)
    {
        var links = ports.Select(topology.LinkOf).ToList();
        var table = links.Select(l => l.Table).FirstOrDefault(t => t is not null)?.Value ?? vrf.Table?.Value ?? (int)tables[vrf.Name];
        var distinguisher = links.Select(l => l.RouteDistinguisher).FirstOrDefault(r => r is not null)?.Value
            ?? vrf.RouteDistinguisher?.Value
            ?? RouteDistinguisher(pe.AutonomousSystem ?? PrivateAutonomousSystem, table);
        return new VrfInstance(pe, vrf, table, distinguisher, ports);
    }

    // Beside a system number of four octets there are only two left (RFC 4364, section 4.2).
    private static string RouteDistinguisher(long system, int table) =>
        string.Create(CultureInfo.InvariantCulture, $"{system}:{(system > ushort.MaxValue ? table & ushort.MaxValue : table)}");

    // A VRF has one table on all its PEs, as people expect; none that is given anywhere is handed out.
    private static IReadOnlyDictionary<string, long> Tables(Topology topology)
    {
        var given = topology.Vrfs.Values.Select(v => v.Table).Concat(topology.Links.Select(l => l.Table))
            .Where(t => t is not null).Select(t => (long)t!.Value).ToHashSet();
        var wishes = topology.Vrfs.Values.Where(v => v.Table is null).Select(v => (v.Name, TableWish(v.Name))).ToList();
        return Slots.Assign(wishes, FirstTable, TableCount, place => !given.Contains(place));
    }

    private static long TableWish(string vrf) =>
        Slots.Wish(vrf, 1, TableCount) + FirstTable - 1;
}
