using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Compiler.Model;

/// <summary>What the author said, typed and checked; nothing is decided yet that the author left open.</summary>
/// <param name="Options">What holds for the whole lab.</param>
/// <param name="Nodes">Every node that becomes a namespace, by name.</param>
/// <param name="Links">Every link; its place here is its index.</param>
/// <param name="Vrfs">Every VRF, by name.</param>
/// <param name="Segments">Every broadcast domain, by name.</param>
/// <param name="Sites">Every site, by name.</param>
public sealed record Topology(
    LabOptions Options,
    IReadOnlyDictionary<NodeName, Node> Nodes,
    IReadOnlyList<Link> Links,
    IReadOnlyDictionary<string, Vrf> Vrfs,
    IReadOnlyList<Segment> Segments,
    IReadOnlyList<Site> Sites)
{
    private readonly ILookup<NodeName, Interface> _endsOf = Links.SelectMany(l => l.Ends).ToLookup(e => e.Node);

    /// <summary>Nodes with a link that is left out, for nobody knows what its other end is: what they lack may be there.</summary>
    public IReadOnlySet<NodeName> Incomplete { get; init; } = new HashSet<NodeName>();

    /// <summary>A node's interfaces, in the order of the file.</summary>
    public IEnumerable<Interface> InterfacesOf(NodeName node) => _endsOf[node];

    /// <summary>The link that an interface is an end of.</summary>
    public Link LinkOf(Interface end) => Links[end.Id.Link];

    /// <summary>The node that an interface is on.</summary>
    public Node NodeOf(Interface end) => Nodes[end.Node];

    /// <summary>One end of a link.</summary>
    public Interface InterfaceOf(InterfaceId id) => id.IsHead ? Links[id.Link].Head : Links[id.Link].Tail;

    /// <summary>The addresses that an interface is given: its own, and those of a host that has no other interface.</summary>
    public IEnumerable<Given<InterfaceAddress>> GivenAddresses(Interface end)
    {
        var ofNode = InterfacesOf(end.Node).Count() == 1 ? NodeOf(end).Addresses : [];
        return end.Addresses.Concat(ofNode.Where(a => end.Addresses.All(own => own.Value.Family != a.Value.Family)));
    }

    /// <summary>The networks behind the CEs on some segments, in the order of the file.</summary>
    public IEnumerable<Given<IpPrefix>> PrefixesBehind(IEnumerable<Segment> segments) =>
        segments.SelectMany(s => s.Interfaces).Select(NodeOf).Distinct().SelectMany(n => n.Prefixes).OrderBy(p => p.Span.Start);

    /// <summary>Every network that a segment is said to have: by its links, and by addresses on it.</summary>
    public IEnumerable<Given<IpPrefix>> GivenPrefixes(Segment segment) =>
        segment.Links.SelectMany(i => Links[i].Nets)
            .Concat(segment.Interfaces.SelectMany(GivenAddresses).Select(a => new Given<IpPrefix>(a.Value.Prefix, a.Span)));
}
