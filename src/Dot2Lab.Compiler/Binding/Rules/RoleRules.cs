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
        // A CE without a link is without a PE too, and that says more.
        var lonely = topology.Nodes.Values.Where(n => !topology.InterfacesOf(n.Name).Any() && !topology.Incomplete.Contains(n.Name));
        foreach (var node in lonely.Where(n => n.Role != NodeRole.Ce || !HasPe(topology)))
        {
            diagnostics.Add(StructureDiagnostics.NoLink(node));
        }
    }

    // Without any PE in the file it is a lab of one customer's own network, and its CEs need none.
    private static void CheckSites(Topology topology, DiagnosticBag diagnostics)
    {
        var served = topology.Sites
            .Where(s => s.Nodes.Any(topology.Incomplete.Contains) || s.Segments.Any(g => g.Interfaces.Any(e => topology.NodeOf(e).Role == NodeRole.Pe)))
            .SelectMany(s => s.Nodes).ToHashSet();
        var ces = HasPe(topology) ? topology.Nodes.Values.Where(n => n.Role == NodeRole.Ce) : [];
        foreach (var ce in ces.Where(n => !served.Contains(n.Name)))
        {
            diagnostics.Add(StructureDiagnostics.CeWithoutPe(ce));
        }
    }

    private static bool HasPe(Topology topology) => topology.Nodes.Values.Any(n => n.Role == NodeRole.Pe);
}
