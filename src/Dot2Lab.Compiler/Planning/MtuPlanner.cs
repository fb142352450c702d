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
        var options = topology.Options;
        var customers = topology.Segments.Where(s => s.Kind != SegmentKind.Core).SelectMany(s => s.Interfaces);
        var largest = customers.Select(e => e.Mtu?.Value ?? options.Mtu).DefaultIfEmpty(options.Mtu).Max();
        var needed = largest + (hasLabels ? PlanDefaults.LabelBytes * StackDepth(options.Lsp) : 0);
        if (options.CoreMtu is { } given && given.Value < needed)
        {
            diagnostics.Add(VpnDiagnostics.CoreMtuSmall(given.Span, given.Value, needed));
        }

        var mtus = new Dictionary<InterfaceId, int>();
        foreach (var segment in topology.Segments)
        {
            var usual = segment.Kind == SegmentKind.Core ? options.CoreMtu?.Value ?? needed : options.Mtu;
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

        return mtus;
    }

    private static int StackDepth(LspMode lsp) => lsp == LspMode.Stacked ? 2 : 1;
}
