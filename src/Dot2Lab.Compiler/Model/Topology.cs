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
    /// <summary>The link that an interface is an end of.</summary>
    public Link LinkOf(Interface end) => Links[end.Id.Link];

    /// <summary>The node that an interface is on.</summary>
    public Node NodeOf(Interface end) => Nodes[end.Node];

    /// <summary>One end of a link.</summary>
    public Interface InterfaceOf(InterfaceId id) => id.IsHead ? Links[id.Link].Head : Links[id.Link].Tail;

    /// <summary>The addresses that an interface is given: its own, or those of a host that it is the only one of.</summary>
    public IEnumerable<Given<InterfaceAddress>> GivenAddresses(Interface end) =>
        end.Addresses.Concat(NodeOf(end).Addresses.Where(a => end.Addresses.All(own => own.Value.Family != a.Value.Family)));

    /// <summary>Every network that a segment is said to have: by its links, and by addresses on it.</summary>
    public IEnumerable<Given<IpPrefix>> GivenPrefixes(Segment segment) =>
        segment.Links.SelectMany(i => Links[i].Nets)
            .Concat(segment.Interfaces.SelectMany(GivenAddresses).Select(a => new Given<IpPrefix>(a.Value.Prefix, a.Span)));
}
