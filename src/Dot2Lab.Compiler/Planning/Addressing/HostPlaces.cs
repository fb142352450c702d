using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Compiler.Planning.Addressing;

/// <summary>The places in a network that can be an interface's address.</summary>
internal static class HostPlaces
{
    private const int MostBits = 16;

    /// <summary>
    /// All of a network of one or two addresses (RFC 3021), else all but the lowest and the highest, which look like the network's
    /// own and its broadcast. Of a large one only the lower part: far more than any lab has, and the addresses stay short.
    /// </summary>
    public static (long First, long Count) Of(IpPrefix prefix) => (prefix.Network.Bits - prefix.Length) switch
    {
        0 => (0, 1),
        1 => (0, 2),
        var bits => (1, (1L << Math.Min(bits, MostBits)) - 2),
    };
}
