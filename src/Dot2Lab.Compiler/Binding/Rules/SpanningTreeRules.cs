using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding.Rules;

/// <summary>Switches of a cycle must hear of its root, whichever of them that will be, before the message is too old.</summary>
internal static class SpanningTreeRules
{
    /// <summary>Judges the rule.</summary>
    public static void Check(Topology topology, DiagnosticBag diagnostics)
    {
        foreach (var segment in topology.Segments.Where(s => s.SwitchesInCycles.Count > PlanDefaults.SpanningTreeReach))
        {
            var neighbours = segment.Links.Select(i => topology.Links[i])
                .Where(l => l.Ends.All(e => segment.SwitchesInCycles.Contains(e.Node)))
                .SelectMany(l => new[] { (From: l.Tail.Node, To: l.Head.Node), (From: l.Head.Node, To: l.Tail.Node) })
                .ToLookup(n => n.From, n => n.To);
            var hops = segment.SwitchesInCycles.Max(from => Farthest(from, neighbours));
            if (hops > PlanDefaults.SpanningTreeReach)
            {
                var first = segment.SwitchesInCycles.Select(n => topology.Nodes[n]).MinBy(n => n.Span.Start)!;
                diagnostics.Add(LinkDiagnostics.CycleTooWide(first.Span, hops));
            }
        }
    }

    private static int Farthest(NodeName from, ILookup<NodeName, NodeName> neighbours)
    {
        var depths = new Dictionary<NodeName, int> { [from] = 0 };
        var open = new Queue<NodeName>([from]);
        while (open.TryDequeue(out var node))
        {
            foreach (var next in neighbours[node].Where(n => depths.TryAdd(n, depths[node] + 1)))
            {
                open.Enqueue(next);
            }
        }

        return depths.Values.Max();
    }
}
