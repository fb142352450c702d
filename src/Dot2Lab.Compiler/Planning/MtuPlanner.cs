using Dot2Lab.Compiler.Binding;
using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Planning;

/// <summary>Gives every interface its MTU: core links carry the largest customer packet with all its labels.</summary>
internal static class MtuPlanner
{
    /// <summary>Decides all MTUs, in bytes.</summary>
    public static IReadOnlyDictionary<InterfaceId, int> Plan(Topology topology, bool hasLabels, DiagnosticBag diagnostics)
    {
        var needed = LargestCustomerPacket(topology) + (hasLabels ? PlanDefaults.LabelBytes * StackDepth(topology.Options.Lsp) : 0);
        var core = topology.Options.CoreMtu;
        if (core is not null && core.Value < needed)
        {
            diagnostics.Add(VpnDiagnostics.CoreMtuSmall(core.Span, core.Value, needed));
        }

        if (needed > OptionsBinder.MostMtu)
        {
            var largest = CustomerEnds(topology).MaxBy(e => e.Mtu?.Value ?? topology.Options.Mtu)!;
            diagnostics.Add(VpnDiagnostics.CoreMtuTooLarge(largest.Mtu?.Span ?? largest.Span, needed, OptionsBinder.MostMtu));
        }

        var mtus = new Dictionary<InterfaceId, int>();
        foreach (var segment in topology.Segments)
        {
            PlanSegment(topology, segment, segment.Kind == SegmentKind.Core ? core?.Value ?? needed : topology.Options.Mtu, mtus);
            CheckEqual([.. segment.Links.SelectMany(i => topology.Links[i].Ends)], mtus, diagnostics);
        }

        foreach (var small in topology.Segments.Where(s => s.Kind == SegmentKind.Core).SelectMany(s => s.Interfaces).Where(e => e.Mtu?.Value < needed).DistinctBy(e => e.Mtu!.Span))
        {
            diagnostics.Add(VpnDiagnostics.CoreMtuSmall(small.Mtu!.Span, small.Mtu.Value, needed));
        }

        return mtus;
    }

    private static void CheckEqual(IReadOnlyList<Interface> ends, IReadOnlyDictionary<InterfaceId, int> mtus, DiagnosticBag diagnostics)
    {
        var (least, most) = (ends.Min(e => mtus[e.Id]), ends.Max(e => mtus[e.Id]));
        var given = ends.Where(e => e.Mtu is not null).OrderBy(e => e.Mtu!.Span.Start).ToList();
        if (least < most && given.Count > 0)
        {
            var odd = given.Find(e => e.Mtu!.Value != mtus[e.Id.Peer]) ?? given[0];
            diagnostics.Add(LinkDiagnostics.MtusDiffer(odd.Mtu!, least, most));
        }
    }

    private static int LargestCustomerPacket(Topology topology) =>
        CustomerEnds(topology).Select(e => e.Mtu?.Value ?? topology.Options.Mtu).DefaultIfEmpty(topology.Options.Mtu).Max();

    private static IEnumerable<Interface> CustomerEnds(Topology topology) =>
        topology.Segments.Where(s => s.Kind != SegmentKind.Core).SelectMany(s => s.Interfaces);

    private static void PlanSegment(Topology topology, Segment segment, int usual, Dictionary<InterfaceId, int> mtus)
    {
        foreach (var end in segment.Interfaces)
        {
            mtus[end.Id] = end.Mtu?.Value ?? usual;
        }

        // A switch must carry whatever any of its neighbours may send.
        var most = segment.Interfaces.Select(e => mtus[e.Id]).DefaultIfEmpty(usual).Max();
        foreach (var port in segment.Links.SelectMany(i => topology.Links[i].Ends).Where(e => !mtus.ContainsKey(e.Id)))
        {
            mtus[port.Id] = port.Mtu?.Value ?? most;
        }
    }

    private static int StackDepth(LspMode lsp) => lsp == LspMode.Stacked ? 2 : 1;
}
