using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dot2Lab.Plan.Addresses;

/// <summary>An address as an interface holds it: with the length of the prefix that is on the link.</summary>
/// <param name="Address">The interface's own address.</param>
/// <param name="PrefixLength">Length of the on-link prefix, 0 to 32 or 128.</param>
public sealed record InterfaceAddress(IpAddress Address, int PrefixLength)
{
    /// <summary>The network that the interface is on.</summary>
    public IpPrefix Prefix => IpPrefix.Of(Address, PrefixLength);

    /// <summary>Which version's address it is.</summary>
    public IpFamily Family => Address.Family;

    /// <summary>Reads <c>10.1.2.3/24</c>; the prefix length must be there.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out InterfaceAddress? result)
    {
        result = null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0
            || !IpAddress.TryParse(text[..slash], out var address)
            || !int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > address.Bits)
        {
            return false;
        }

        result = new InterfaceAddress(address, length);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Address}/{PrefixLength}";
}
