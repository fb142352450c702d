using System.Diagnostics.CodeAnalysis;

namespace Dot2Lab.Plan.Addresses;

/// <summary>A network: an address whose bits behind <paramref name="Length"/> are zero (RFC 4632).</summary>
/// <param name="Network">The lowest address of the network.</param>
/// <param name="Length">Prefix length, 0 to 32 or 128.</param>
public sealed record IpPrefix(IpAddress Network, int Length) : IComparable<IpPrefix>
{
    /// <summary>The family's default route, <c>0.0.0.0/0</c> or <c>::/0</c>.</summary>
    public static IpPrefix Default(IpFamily family) => new(new IpAddress(family, 0), 0);

    /// <summary>Which version's network it is.</summary>
    public IpFamily Family => Network.Family;

    /// <summary>Whether this is the default route.</summary>
    public bool IsDefault => Length == 0;

    /// <summary>Number of addresses less one, so that <c>::/0</c> does not overflow.</summary>
    public UInt128 LastOffset => Mask(Network.Bits - Length);

    /// <summary>The highest address of the network.</summary>
    public IpAddress Last => Network.Plus(LastOffset);

    /// <summary>The network of a given length that holds an address.</summary>
    public static IpPrefix Of(IpAddress address, int length) =>
        new(address with { Value = address.Value & ~Mask(address.Bits - length) }, length);

    /// <summary>Reads <c>10.1.0.0/16</c>; bits set behind the prefix length are refused, as they are a likely mistake.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out IpPrefix? prefix)
    {
        prefix = InterfaceAddress.TryParse(text, out var address) && address.Address == address.Prefix.Network ? address.Prefix : null;
        return prefix is not null;
    }

    /// <summary>Whether an address lies in this network.</summary>
    public bool Contains(IpAddress address) => address.Family == Family && Of(address, Length) == this;

    /// <summary>The first address that can be a node's own: behind the network's, unless it has no more than two.</summary>
    public IpAddress FirstAddress => LastOffset > 1 ? Network.Plus(1) : Network;

    /// <summary>Whether another network lies inside this one, or is the same.</summary>
    public bool Contains(IpPrefix other) => other.Length >= Length && Contains(other.Network);

    /// <summary>Whether the two networks share an address.</summary>
    public bool Overlaps(IpPrefix other) =>
        other.Length >= Length ? Contains(other.Network) : other.Contains(Network);

    /// <inheritdoc/>
    public int CompareTo(IpPrefix? other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Network != other.Network ? Network.CompareTo(other.Network) : Length.CompareTo(other.Length);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Network}/{Length}";

    private static UInt128 Mask(int bits) => bits == 128 ? UInt128.MaxValue : (UInt128.One << bits) - 1;
}
