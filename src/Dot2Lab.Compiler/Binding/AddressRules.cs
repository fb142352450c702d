using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>Which addresses an interface can have.</summary>
internal static class AddressRules
{
    // RFC 5735 and RFC 4291: loopback, link-local, multicast, reserved and unspecified addresses.
    private static readonly IpPrefix[] NotUnicast =
    [
        .. new[]
        {
            "0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3", "::/127", "fe80::/10", "ff00::/8", "::ffff:0.0.0.0/96",
        }.Select(text => InterfaceAddress.TryParse(text, out var prefix) ? prefix.Prefix : throw new ArgumentException(text)),
    ];

    /// <summary>Whether an address can belong to one interface and be reached from another.</summary>
    public static bool IsUnicast(IpAddress address) => !NotUnicast.Any(p => p.Contains(address));

    /// <summary>Reports a network in which some addresses cannot be an interface's.</summary>
    public static void CheckNetwork(Given<IpPrefix> network, DiagnosticBag diagnostics)
    {
        if (NotUnicast.Any(p => p.Overlaps(network.Value)))
        {
            diagnostics.Add(AddressDiagnostics.NetworkUnusable(network.Span, network.Value));
        }
    }

    /// <summary>Reports an address that cannot be an interface's, or that is its network's or broadcast address.</summary>
    public static void CheckUsable(Given<InterfaceAddress> address, DiagnosticBag diagnostics)
    {
        if (!IsUnicast(address.Value.Address))
        {
            diagnostics.Add(AddressDiagnostics.AddressUnusable(address.Span, address.Value.Address));
        }
        else if (IsNetworkOrBroadcast(address.Value))
        {
            diagnostics.Add(AddressDiagnostics.NotAHostAddress(address));
        }
    }

    // A network of two addresses has neither (RFC 3021); IPv6 has no broadcast, and its lowest address is the
    // subnet-router anycast (RFC 4291, section 2.6.1), which is no interface's own.
    private static bool IsNetworkOrBroadcast(InterfaceAddress address) =>
        address.PrefixLength < address.Address.Bits - 1
        && (address.Address == address.Prefix.Network
            || (address.Family == IpFamily.V4 && address.Address == address.Prefix.Last));
}
