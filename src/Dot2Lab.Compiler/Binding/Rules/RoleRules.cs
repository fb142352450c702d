using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding.Rules;

/// <summary>Which roles can meet on a segment, and what every node needs.</summary>
internal static class RoleRules
{
    /// <summary>Judges the rules.</summary>
    public static void Check(Topology topology, DiagnosticBag diagnostics)
    {
        foreach (var segment in topology.Segments)
        {
            CheckSegment(topology, segment, diagnostics);
        }

        CheckLonely(topology, diagnostics);
        CheckSites(topology, diagnostics);
    }

    private static void CheckSegment(Topology topology, Segment segment, DiagnosticBag diagnostics)
    {
        var customers = segment.Interfaces.Where(e => !topology.NodeOf(e).IsCore).ToList();
        if (segment.Kind == SegmentKind.Core || customers.Count == 0)
        {
            return;
        }

        foreach (var p in segment.Interfaces.Where(e => topology.NodeOf(e).Role == NodeRole.P))
        {
            diagnostics.Add(StructureDiagnostics.CannotConnect(p, topology.NodeOf(p), topology.NodeOf(customers[0])));
        }

        if (segment.Interfaces.FirstOrDefault(e => topology.NodeOf(e).Role == NodeRole.Pe) is { } pe)
        {
            foreach (var router in customers.Where(e => topology.NodeOf(e).Role == NodeRole.Router))
            {
                diagnostics.Add(StructureDiagnostics.CannotConnect(router, topology.NodeOf(router), topology.NodeOf(pe)));
            }
        }
    }

    private static void CheckLonely(Topology topology, DiagnosticBag diagnostics)
    {
        var linked = topology.Links.SelectMany(l => l.Ends).Select(e => e.Node).ToHashSet();
        foreach (var node in topology.Nodes.Values.Where(n => !linked.Contains(n.Name) && n.Role != NodeRole.Ce))
        {
            diagnostics.Add(StructureDiagnostics.NoLink(node));
        }
    }

    // Without any PE in the file it is a lab of one customer's own network, and its CEs need none.
    private static void CheckSites(Topology topology, DiagnosticBag diagnostics)
    {
        var hasPe = topology.Nodes.Values.Any(n => n.Role == NodeRole.Pe);
        var served = topology.Sites
            .Where(s => s.Segments.Any(g => g.Interfaces.Any(e => topology.NodeOf(e).Role == NodeRole.Pe)))
            .SelectMany(s => s.Nodes).ToHashSet();
        foreach (var ce in topology.Nodes.Values.Where(n => hasPe && n.Role == NodeRole.Ce && !served.Contains(n.Name)))
        {
            diagnostics.Add(StructureDiagnostics.CeWithoutPe(ce));
        }
    }
}
