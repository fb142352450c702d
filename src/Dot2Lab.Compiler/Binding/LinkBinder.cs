using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Dot;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>Binds edges between two nodes.</summary>
internal sealed class LinkBinder(LabOptions options, DiagnosticBag diagnostics)
{
    private const int MostCost = 65535;
    private const int LongestInterfaceName = 15;

    // Two ends with one address could not talk to each other.
    private static readonly string[] OfOneEnd = ["ip", "mac"];

    private static readonly HashSet<string> CompassPoints =
        new(StringComparer.Ordinal) { "n", "ne", "e", "se", "s", "sw", "w", "nw", "c", "_" };

    /// <summary>Binds an edge to the link with the given index.</summary>
    /// <param name="edge">The edge.</param>
    /// <param name="index">The link's index.</param>
    /// <param name="roles">What the nodes are: a switch's ports have no addresses.</param>
    public Link Bind(DotEdge edge, int index, IReadOnlyDictionary<DotNode, DeclaredRole> roles)
    {
        var reader = new LinkReader(edge.Attributes, diagnostics);
        reader.CheckSpellings();
        var (tailIsSwitch, headIsSwitch) = (IsSwitch(edge.Tail, roles), IsSwitch(edge.Head, roles));
        foreach (var bare in tailIsSwitch is { } tail && tail == headIsSwitch ? OfOneEnd.Select(reader.Whole.Find).OfType<DotAttribute>() : [])
        {
            diagnostics.Add(AddressDiagnostics.BareEndAttribute(bare));
        }

        return new Link(
            BindEnd(reader, new InterfaceId(index, IsHead: false), edge, ownsBareAddress: headIsSwitch == true && tailIsSwitch == false),
            BindEnd(reader, new InterfaceId(index, IsHead: true), edge, ownsBareAddress: tailIsSwitch == true && headIsSwitch == false),
            edge.Span)
        {
            Nets = reader.Whole.Prefixes("net", options.Families),
            Cost = reader.Whole.Number("cost", 1, MostCost)?.Value ?? Link.DefaultCost,
            Vrf = reader.Whole.Name("vrf"),
            Table = VrfBinder.Table(reader.Whole, diagnostics),
            RouteDistinguisher = RouteDistinguisherReader.Read(reader.Whole, diagnostics),
            VpnLabel = PinBinder.Label(reader.Whole.Find("vpn_label"), diagnostics),
        };
    }

    // Null where nobody knows, for the node has no role.
    private static bool? IsSwitch(DotNode node, IReadOnlyDictionary<DotNode, DeclaredRole> roles) =>
        roles.TryGetValue(node, out var role) ? role == DeclaredRole.Switch : null;

    private Interface BindEnd(LinkReader reader, InterfaceId id, DotEdge edge, bool ownsBareAddress)
    {
        var (node, span, port) = id.IsHead ? (edge.Head, edge.HeadSpan, edge.HeadPort) : (edge.Tail, edge.TailSpan, edge.TailPort);
        var (least, most) = OptionsBinder.MtuRange(options.Families);
        return new Interface(id, NodeBinder.NameOf(node), span)
        {
            Name = InterfaceName(port),
            Addresses = Addresses(reader, id.IsHead, ownsBareAddress),
            Mtu = reader.End(id.IsHead, "mtu", (r, name) => r.Number(name, least, most)),
            Mac = MacAddress.Read(reader, id.IsHead, ownsBareAddress, diagnostics),
            Impairment = ImpairmentBinder.Bind(reader, id.IsHead, diagnostics),
        };
    }

    // The part before a colon is the interface; compass points, and what follows a colon, are drawing only.
    private Given<string>? InterfaceName(DotAttribute? port)
    {
        if (port is null)
        {
            return null;
        }

        var text = port.Value.Text;
        var end = text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? colon : text.Length;
        if (end == 0 || CompassPoints.Contains(text[..end]))
        {
            return null;
        }

        var name = new Given<string>(text[..end], port.SpanOf(0, end));
        var bytes = ByteString.Encode(name.Value).Length;
        if (bytes > LongestInterfaceName)
        {
            diagnostics.Add(StructureDiagnostics.InterfaceNameTooLong(name, bytes));
        }

        return name;
    }

    // Without tail_ or head_ an address can only be meant for the end that is no switch's port.
    private IReadOnlyList<Given<InterfaceAddress>> Addresses(LinkReader reader, bool isHead, bool ownsBareAddress)
    {
        var name = reader.NameForEnd(isHead, "ip") ?? (ownsBareAddress ? "ip" : null);
        if (name is null)
        {
            return [];
        }

        var addresses = reader.Whole.InterfaceAddresses(name, options.Families);
        foreach (var address in addresses)
        {
            AddressRules.CheckUsable(address, diagnostics);
        }

        return addresses;
    }
}
