using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace Dot2Lab.Plan.Addresses;

/// <summary>
/// An IP address as a number, so that pools can count in it. Ordered by family, then by value; text forms are those of
/// RFC 791 (dotted quad) and RFC 5952.
/// </summary>
/// <param name="Family">Which version's address it is.</param>
/// <param name="Value">The address in host byte order, 32 or 128 bits of it used.</param>
public sealed record IpAddress(IpFamily Family, UInt128 Value) : IComparable<IpAddress>
{
    /// <summary>Bits in an address of this family: 32 or 128.</summary>
    public int Bits => Family == IpFamily.V4 ? 32 : 128;

    /// <summary>Reads the text form; zones (<c>%eth0</c>), short forms (<c>10.1</c>) and octal parts are refused.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out IpAddress? address)
    {
        address = null;
        if (text.Contains('%') || text.Contains('[') || !IPAddress.TryParse(text, out var parsed))
        {
            return false;
        }

        var read = FromNetwork(parsed);
        // IPAddress takes 10.1 and 010.0.0.1; to print it again shows whether the text was the plain dotted quad.
        address = read.Family == IpFamily.V6 || read.ToString() == text ? read : null;
        return address is not null;
    }

    /// <summary>The address that lies a distance above this one.</summary>
    public IpAddress Plus(UInt128 offset) => this with { Value = Value + offset };

    /// <summary>The same address as the .NET library has it.</summary>
    public IPAddress ToNetwork()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        return new IPAddress(Family == IpFamily.V4 ? bytes[12..] : bytes);
    }

    /// <inheritdoc/>
    public int CompareTo(IpAddress? other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Family != other.Family ? Family.CompareTo(other.Family) : Value.CompareTo(other.Value);
    }

    /// <inheritdoc/>
    public override string ToString() => ToNetwork().ToString();

    private static IpAddress FromNetwork(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            bytes.Clear();
            address.TryWriteBytes(bytes[12..], out _);
            return new IpAddress(IpFamily.V4, BinaryPrimitives.ReadUInt128BigEndian(bytes));
        }

        address.TryWriteBytes(bytes, out _);
        return new IpAddress(IpFamily.V6, BinaryPrimitives.ReadUInt128BigEndian(bytes));
    }
}
