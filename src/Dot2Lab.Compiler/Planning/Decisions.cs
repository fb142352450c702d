using System.Collections.Concurrent;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Compiler.Planning.Addressing;
using Dot2Lab.Compiler.Planning.Labels;
using Dot2Lab.Compiler.Planning.Naming;
using Dot2Lab.Compiler.Planning.Routing;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Planning;

/// <summary>Everything that was decided, before it is written down as steps.</summary>
internal sealed record Decisions(
    SourceText Source,
    Topology Topology,
    NameTable Names,
    AddressTable Addresses,
    IReadOnlyDictionary<InterfaceId, int> Mtus,
    RouterGraph Core,
    IReadOnlyList<(Site Site, SiteRouting Routing)> Sites,
    VpnRouting Vpns,
    LabelTable Labels)
{
    private readonly Dictionary<InterfaceId, Segment> _segmentOf =
        Topology.Segments.SelectMany(s => s.Interfaces, (s, e) => (s, e)).ToDictionary(p => p.e.Id, p => p.s);

    private readonly ILookup<NodeName, (Site Site, SiteRouting Routing)> _sitesOf =
        Sites.SelectMany(s => s.Site.Nodes, (s, n) => (s, n)).ToLookup(p => p.n, p => p.s);

    // Each place is that of many steps.
    private readonly ConcurrentDictionary<int, SourceLocation> _places = new();

    /// <summary>The lab's options.</summary>
    public LabOptions Options => Topology.Options;

    /// <summary>A node's interfaces, by name.</summary>
    public IEnumerable<Interface> InterfacesOf(Node node) =>
        Topology.InterfacesOf(node.Name).OrderBy(e => Names.Interfaces[e.Id], StringComparer.Ordinal);

    /// <summary>The segment of an interface that is not a switch's port.</summary>
    public Segment SegmentOf(Interface end) => _segmentOf[end.Id];

    /// <summary>A node's interfaces on segments of the core.</summary>
    public IEnumerable<Interface> CoreInterfacesOf(Node node) =>
        node.IsCore ? InterfacesOf(node).Where(e => SegmentOf(e).Kind == SegmentKind.Core) : [];

    /// <summary>The site of a customer's node; null for one without links.</summary>
    public (Site Site, SiteRouting Routing)? SiteOf(Node node) => _sitesOf[node.Name].Cast<(Site, SiteRouting)?>().FirstOrDefault();

    /// <summary>The device that an interface is.</summary>
    public string Device(Interface end) => Names.Interfaces[end.Id];

    /// <summary>The device of a VRF on its PE.</summary>
    public string Device(VrfInstance instance) => Names.VrfDevices[(instance.Pe.Name, instance.Vrf.Name)];

    /// <summary>A next hop that pushes, or swaps in, some labels.</summary>
    public NextHop NextHop(RouterHop hop, IpFamily family, params IReadOnlyList<int> labels) =>
        new(Device(hop.Out), Addresses.Of(hop.Next, family), labels);

    /// <summary>A place in the DOT file as the plan has it: by the file's base name, wherever it lies.</summary>
    public SourceLocation Place(SourceSpan span) => _places.GetOrAdd(span.Start, _ =>
    {
        var location = Source.Locate(span);
        return location with { File = Path.GetFileName(location.File) };
    });
}
