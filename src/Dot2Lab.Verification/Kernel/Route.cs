using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Verification.Kernel;

/// <summary>An entry of an IP routing table.</summary>
internal sealed class Route
{
    internal required IpPrefix Destination { get; init; }

    internal required RouteType Type { get; init; }

    internal required int Table { get; init; }

    internal RouteScope Scope { get; init; }

    internal uint Metric { get; init; }

    internal IReadOnlyList<RouteHop> Hops { get; init; } = [];

    internal IpAddress? PreferredSource { get; init; }

    /// <summary>Where in the DOT file it comes from.</summary>
    internal SourceLocation? Source { get; init; }

    /// <summary>As ip-route(8) prints it, a little shorter.</summary>
    public override string ToString() => string.Join(' ', Words());

    private IEnumerable<string> Words()
    {
        if (Type != RouteType.Unicast)
        {
            yield return Type.ToString().ToLowerInvariant();
        }

        yield return Destination.IsDefault ? "default"
            : Destination.Length == Destination.Network.Bits ? Destination.Network.ToString()
            : Destination.ToString();
        if (Type == RouteType.Unicast)
        {
            yield return string.Join(" + ", Hops);
        }
    }
}
