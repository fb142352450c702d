using Dot2Lab.Compiler.Model;
using Dot2Lab.Dot;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;
using static Dot2Lab.Compiler.Binding.Diagnostics.Wording;

namespace Dot2Lab.Compiler.Binding.Diagnostics;

/// <summary>Addresses and networks that cannot be.</summary>
internal static class AddressDiagnostics
{
    public static Diagnostic NotAnInterfaceAddress(ListItem item) => new(
        "D2L0301", Severity.Error, item.Span,
        $"{Quote(item.Text)} is not an address with its prefix length",
        "use the form 10.1.2.3/24 or 2001:db8::3/64");

    public static Diagnostic NotAnAddress(ListItem item) => new(
        "D2L0301", Severity.Error, item.Span,
        $"{Quote(item.Text)} is not an address",
        "use the form 10.1.2.3 or 2001:db8::3");

    public static Diagnostic NotAPrefix(ListItem item) => new(
        "D2L0302", Severity.Error, item.Span,
        $"{Quote(item.Text)} is not a network",
        InterfaceAddress.TryParse(item.Text, out var address)
            ? $"bits are set behind the prefix length; the network is {address.Prefix}"
            : "use the form 10.1.2.0/24 or 2001:db8::/64");

    public static Diagnostic AddressTwice(IpAddress address, SourceSpan span, string where, SourceSpan first) => new(
        "D2L0303", Severity.Error, span,
        $"the address {address} is given twice in {where}",
        "give one of the two another address")
    { Related = [new RelatedPlace(first, "the other one")] };

    public static Diagnostic PrefixesOverlap(SourceSpan span, IpPrefix prefix, IpPrefix other, string where, SourceSpan first) => new(
        "D2L0304", Severity.Error, span,
        prefix == other ? $"the network {prefix} is given to two segments in {where}" : $"the networks {prefix} and {other} overlap in {where}",
        "segments that reach each other need networks of their own; different VPNs may use the same ones")
    { Related = [new RelatedPlace(first, $"{other} is here")] };

    public static Diagnostic NotAHostAddress(Given<InterfaceAddress> address) => new(
        "D2L0305", Severity.Error, address.Span,
        $"{address.Value.Address} is the {(address.Value.Address == address.Value.Prefix.Network ? "network" : "broadcast")} address of {address.Value.Prefix}",
        "use an address between the first and the last of the network");

    public static Diagnostic AddressUnusable(SourceSpan span, IpAddress address) => new(
        "D2L0305", Severity.Error, span,
        $"{address} is not the address of one interface",
        "use a unicast address that is neither loopback, link-local, multicast nor unspecified");

    public static Diagnostic NotOnSegment(SourceSpan span, IpPrefix given, IpPrefix segment, SourceSpan first) => new(
        "D2L0306", Severity.Error, span,
        $"the network {given} does not fit {segment}, which the same segment has",
        "all interfaces of a segment share one network of each family")
    { Related = [new RelatedPlace(first, $"{segment} is given here")] };

    public static Diagnostic FamilyNotInLab(ListItem item, IpFamily family) => new(
        "D2L0308", Severity.Error, item.Span,
        $"{Quote(item.Text)} is {Name(family)}, and the lab has no {Name(family)}",
        "set family=dual on the graph to have both");

    public static Diagnostic SecondOfFamily(string attribute, IpFamily family, SourceSpan span) => new(
        "D2L0307", Severity.Error, span,
        $"a second {Name(family)} value for {Quote(attribute)}",
        "give one for each family");

    public static Diagnostic HostAddressNeedsOneLink(Node host, SourceSpan span, int links) => new(
        "D2L0309", Severity.Error, span,
        links == 0
            ? $"the host {Quote(host.Name.Text)} has an address but no link to carry it"
            : $"the host {Quote(host.Name.Text)} has {links} links, so its address is not that of one interface",
        links == 0 ? "link it to a CE, a PE or a switch" : "give the address at the end of a link: tail_ip or head_ip on the edge");

    public static Diagnostic BareEndAttribute(DotAttribute attribute) => new(
        "D2L0215", Severity.Error, attribute.NameSpan,
        $"{Quote(attribute.Name)} on a link does not say which of its two ends is meant",
        $"use tail_{attribute.Name} for the first node or head_{attribute.Name} for the second");

    public static Diagnostic NoSuchGateway(SourceSpan span, IpAddress gateway) => new(
        "D2L0310", Severity.Error, span,
        $"no router on a segment of this host has the address {gateway}",
        "name the address of a router beside the host, or leave gateway away");

    public static Diagnostic PoolFull(SourceSpan span, string pool, IpPrefix prefix) => new(
        "D2L0311", Severity.Error, span,
        $"the pool {pool}={prefix} has no room left",
        $"give the graph a larger {pool}, or fewer things to allocate from it");

    public static Diagnostic NetworkUnusable(SourceSpan span, IpPrefix network) => new(
        "D2L0320", Severity.Error, span,
        $"the network {network} has addresses that no interface can have",
        "use a network without loopback, link-local, multicast, reserved or unspecified addresses");

    public static Diagnostic FirstAddressTaken(Given<IpPrefix> prefix, IpAddress first, string where, SourceSpan other) => new(
        "D2L0321", Severity.Error, prefix.Span,
        $"the CE holds the first address of {prefix.Value}, and {first} is given to another in {where}",
        "give the other another address, or split the network so that it begins elsewhere")
    { Related = [new RelatedPlace(other, "the other one")] };

    private static string Name(IpFamily family) => family == IpFamily.V4 ? "IPv4" : "IPv6";
}
