using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Binding.Rules;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Dot;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>
/// From the graph as Graphviz reads it to the topology as its author meant it. Every element is bound, and every rule that
/// can be judged is judged, even after errors, so that all errors of a file come in one go.
/// </summary>
public static class TopologyBinder
{
    /// <summary>Binds the one graph of a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="graphs">The graphs that were read from it.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <returns>The topology, or null if there were errors.</returns>
    public static Topology? Bind(SourceText source, IReadOnlyList<DotGraph> graphs, DiagnosticBag diagnostics)
    {
        if (graphs.Count == 0)
        {
            diagnostics.Add(StructureDiagnostics.NoGraph(source));
            return null;
        }

        foreach (var extra in graphs.Skip(1))
        {
            diagnostics.Add(StructureDiagnostics.SecondGraph(extra));
        }

        var graph = graphs[0];
        var roles = RoleBinder.Bind(graph, diagnostics);
        CheckAttributes(graph, roles, diagnostics);
        var options = OptionsBinder.Bind(source, graph, diagnostics);
        var topology = BindElements(graph, roles, options, diagnostics);
        if (roles.Count == graph.Nodes.Count && topology.Nodes.Count == 0)
        {
            diagnostics.Add(StructureDiagnostics.NoNodes(graph));
        }

        TopologyRules.Check(topology, diagnostics);
        return diagnostics.HasErrors ? null : topology;
    }

    /// <summary>
    /// Judges what each element says by itself: of a file with syntax errors anything more could be an error that is not there.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="graph">What could be read of its graph.</param>
    /// <param name="diagnostics">Takes what is wrong with values and names of attributes.</param>
    internal static void CheckElements(SourceText source, DotGraph graph, DiagnosticBag diagnostics)
    {
        var roles = RoleBinder.Declared(graph, diagnostics);
        CheckAttributes(graph, roles, diagnostics);
        var options = OptionsBinder.Bind(source, graph, diagnostics);
        var nodes = new NodeBinder(options.Families, diagnostics);
        foreach (var (node, role) in roles.Where(r => IsRunning(r.Value)))
        {
            nodes.Bind(node, role);
        }

        var links = new LinkBinder(options, diagnostics);
        foreach (var edge in graph.Edges.Where(e => IsRunningLink(e, roles)))
        {
            links.Bind(edge, index: 0, roles);
        }

        UnclearLinks(graph, roles).ForEach(e => links.Bind(e, index: 0, roles));
    }

    private static void CheckAttributes(
        DotGraph graph, IReadOnlyDictionary<DotNode, DeclaredRole> roles, DiagnosticBag diagnostics)
    {
        var checker = new AttributeChecker(diagnostics);
        checker.CheckGraphs(graph.Root);
        foreach (var node in graph.Nodes)
        {
            checker.CheckNode(node, roles.TryGetValue(node, out var role) ? role : null);
        }

        foreach (var edge in graph.Edges)
        {
            checker.CheckLink(edge);
        }

        checker.NoteOtherTools();
    }

    private static Topology BindElements(
        DotGraph graph, IReadOnlyDictionary<DotNode, DeclaredRole> roles, LabOptions options, DiagnosticBag diagnostics)
    {
        var nodeBinder = new NodeBinder(options.Families, diagnostics);
        var nodes = new SortedDictionary<NodeName, Node>();
        foreach (var (node, role) in roles.Where(r => IsRunning(r.Value)))
        {
            nodes.Add(NodeBinder.NameOf(node), nodeBinder.Bind(node, role));
        }

        var edges = graph.Edges.Where(e => IsRunningLink(e, roles)).ToList();
        edges.FindAll(e => e.Tail == e.Head).ForEach(e => diagnostics.Add(StructureDiagnostics.SelfLoop(e)));
        edges.RemoveAll(e => e.Tail == e.Head);
        var linkBinder = new LinkBinder(options, diagnostics);
        var links = edges.Select((e, index) => linkBinder.Bind(e, index, roles)).ToList();
        var unclear = UnclearLinks(graph, roles);
        unclear.ForEach(e => linkBinder.Bind(e, index: 0, roles));
        var defined = roles.Where(r => r.Value == DeclaredRole.Vrf).Select(r => VrfBinder.Bind(r.Key, diagnostics));
        var vrfs = VrfBinder.All(defined, nodes.Values, links, diagnostics);
        BindPins(graph, edges, nodes, vrfs, diagnostics);

        var segments = new SegmentFinder(nodes, links, diagnostics).Find();
        CheckLinks(edges, links, segments, nodes, diagnostics);
        AddVpnLabels(nodes, links, segments);
        var sites = new SiteFinder(nodes, segments, diagnostics).Find();

        // Still by name, but planning looks nodes up all the time.
        return new Topology(options, new OrderedDictionary<NodeName, Node>(nodes), links, vrfs, segments, sites)
        {
            Incomplete = unclear.SelectMany(e => new[] { e.Tail, e.Head }).Select(NodeBinder.NameOf).ToHashSet(),
        };
    }

    private static bool IsRunning(DeclaredRole role) => role is not (DeclaredRole.Vrf or DeclaredRole.None);

    private static bool IsRunningLink(DotEdge edge, IReadOnlyDictionary<DotNode, DeclaredRole> roles) =>
        roles.TryGetValue(edge.Tail, out var tail) && IsRunning(tail) && roles.TryGetValue(edge.Head, out var head) && IsRunning(head);

    // A link of a node without a role makes no link: the node itself has been reported. What is given for it can be judged.
    private static List<DotEdge> UnclearLinks(DotGraph graph, IReadOnlyDictionary<DotNode, DeclaredRole> roles) =>
        [.. graph.Edges.Where(e => !roles.ContainsKey(e.Tail) || !roles.ContainsKey(e.Head))];

    private static void CheckLinks(
        IReadOnlyList<DotEdge> edges,
        IReadOnlyList<Link> links,
        IEnumerable<Segment> segments,
        IReadOnlyDictionary<NodeName, Node> nodes,
        DiagnosticBag diagnostics)
    {
        var checker = new LinkAttributeChecker(nodes, diagnostics);
        foreach (var (segment, link) in segments.SelectMany(s => s.Links, (s, i) => (s, i)))
        {
            checker.Check(edges[link], links[link], segment);
        }
    }

    private static void BindPins(
        DotGraph graph,
        IReadOnlyList<DotEdge> edges,
        SortedDictionary<NodeName, Node> nodes,
        IReadOnlyDictionary<string, Vrf> vrfs,
        DiagnosticBag diagnostics)
    {
        var binder = new PinBinder(nodes, vrfs, diagnostics);
        foreach (var node in graph.Nodes)
        {
            Pin(node, new AttributeReader(node.Attributes, diagnostics).Find("labels"));
        }

        foreach (var edge in edges)
        {
            var reader = new LinkReader(edge.Attributes, diagnostics);

            // Labels are handed out upstream: without a direction they say what the second node expects from the first.
            Pin(edge.Head, reader.Find(isHead: true, "labels"));
            Pin(edge.Tail, reader.NameForEnd(isHead: false, "labels") is { } name ? reader.Whole.Find(name) : null);
        }

        void Pin(DotNode node, DotAttribute? labels)
        {
            if (nodes.TryGetValue(NodeBinder.NameOf(node), out var router) && router.IsCore)
            {
                nodes[router.Name] = router with { Pins = [.. router.Pins, .. binder.Bind(labels, router)] };
            }
        }
    }

    // A link's vpn_label is its PE's pin for the VRF that the link is in.
    private static void AddVpnLabels(
        SortedDictionary<NodeName, Node> nodes, List<Link> links, IReadOnlyList<Segment> segments)
    {
        foreach (var segment in segments.Where(s => s.Vrf is not null))
        {
            foreach (var end in segment.Interfaces.Where(i => nodes[i.Node].Role == NodeRole.Pe))
            {
                if (links[end.Id.Link].VpnLabel is { } label)
                {
                    var pe = nodes[end.Node];
                    var pin = new LabelPin(new Fec(pe.Name, segment.Vrf), label, label.Span);
                    nodes[pe.Name] = pe with { Pins = [.. pe.Pins, pin] };
                }
            }
        }
    }
}
