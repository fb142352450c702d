using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Compiler.Planning.Addressing;
using Dot2Lab.Compiler.Planning.Routing;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Planning.Labels;

/// <summary>
/// Gives every router a label for every class that reaches it labelled (downstream assignment, RFC 3031 section 3.2). Only
/// routers on a shortest path from a PE that imports the routes get one.
/// </summary>
internal sealed class LabelPlanner(Topology topology, VpnRouting vpns, RouterGraph core, DiagnosticBag diagnostics)
{
    private bool PerVrf => topology.Options.Lsp == LspMode.PerVrf;

    /// <summary>Decides all labels.</summary>
    public LabelTable Plan()
    {
        var bindings = new Dictionary<(NodeName, Fec), (int, SourceSpan)>();
        foreach (var router in Needed().GroupBy(n => n.Router).OrderBy(g => g.Key))
        {
            Assign(topology.Nodes[router.Key], [.. router.Select(n => n.Fec).Distinct()], bindings);
        }

        ReportUnused(bindings);
        return new LabelTable(bindings);
    }

    private void ReportUnused(Dictionary<(NodeName Router, Fec Fec), (int, SourceSpan)> bindings)
    {
        foreach (var node in topology.Nodes.Values)
        {
            foreach (var pin in node.Pins.Where(p => !bindings.ContainsKey((node.Name, p.Fec))).DistinctBy(p => p.Fec))
            {
                diagnostics.Add(VpnDiagnostics.UnusedPin(pin, node));
            }
        }
    }

    private IEnumerable<(NodeName Router, Fec Fec)> Needed()
    {
        foreach (var (ingress, imports) in vpns.Imports)
        {
            foreach (var egress in imports)
            {
                yield return (egress.Pe.Name, egress.Fec);
                var path = PerVrf ? egress.Fec : new Fec(egress.Pe.Name, null);
                foreach (var transit in Transit(ingress.Pe.Name, egress.Pe.Name))
                {
                    yield return (transit, path);
                }

                if (!PerVrf && topology.Options.Php == PhpMode.None)
                {
                    yield return (egress.Pe.Name, path);
                }
            }
        }
    }

    // All routers between two PEs on any of the shortest paths.
    private IEnumerable<NodeName> Transit(NodeName ingress, NodeName egress)
    {
        var seen = new HashSet<NodeName> { ingress, egress };
        var open = new Queue<NodeName>([ingress]);
        while (open.TryDequeue(out var router))
        {
            foreach (var next in core.From(router).FirstHops[egress].Select(h => h.Next.Node).Where(seen.Add))
            {
                yield return next;
                open.Enqueue(next);
            }
        }
    }

    private void Assign(Node router, IReadOnlyList<Fec> fecs, Dictionary<(NodeName, Fec), (int, SourceSpan)> bindings)
    {
        // A pin for a class that never arrives still keeps its label from being handed out for another.
        var pinned = router.Pins.GroupBy(p => p.Fec).ToDictionary(g => g.Key, g => g.First().Label);
        var taken = pinned.Values.Select(p => p.Value).ToHashSet();
        foreach (var fec in fecs.Where(pinned.ContainsKey))
        {
            bindings[(router.Name, fec)] = (pinned[fec].Value, pinned[fec].Span);
        }

        foreach (var isTransport in new[] { true, false })
        {
            var range = isTransport ? topology.Options.TransportLabels : topology.Options.VpnLabels;
            var open = fecs.Where(f => f.Vrf is null == isTransport && !pinned.ContainsKey(f))
                .OrderBy(f => f.Vrf, StringComparer.Ordinal).ThenBy(f => f.Egress)
                .Select(f => (f, Wish(f, range)))
                .ToList();
            var places = Slots.Assign(open, range.First, range.Count, place => !taken.Contains((int)place));
            foreach (var (fec, _) in open)
            {
                if (places.TryGetValue(fec, out var label))
                {
                    bindings[(router.Name, fec)] = ((int)label, router.Span);
                    taken.Add((int)label);
                }
                else
                {
                    diagnostics.Add(VpnDiagnostics.RangeFull(router.Span, isTransport ? "transport_labels" : "vpn_labels", router.Name.Text));
                }
            }
        }
    }

    // The same wish on every router, so that a person who reads a capture can tell a path by its label.
    private long Wish(Fec fec, LabelRange range) => fec.Vrf switch
    {
        null => range.First + Slots.Wish(fec.Egress.Text, 0, range.Count),
        { } vrf when PerVrf => Slots.HashWish($"{vrf}@{fec.Egress.Text}", range.First, range.Count),
        { } vrf => range.First + Slots.Wish(vrf, 0, range.Count),
    };
}
