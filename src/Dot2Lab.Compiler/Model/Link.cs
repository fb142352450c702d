using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Model;

/// <summary>A link between two nodes, with what the author said of it.</summary>
/// <param name="Tail">The first node's end.</param>
/// <param name="Head">The second node's end.</param>
/// <param name="Span">The edge in the file.</param>
public sealed record Link(Interface Tail, Interface Head, SourceSpan Span)
{
    /// <summary>The IGP metric of a link that gives none.</summary>
    public const int DefaultCost = 10;

    /// <summary>The prefixes on it, at most one a family.</summary>
    public IReadOnlyList<Given<IpPrefix>> Nets { get; init; } = [];

    /// <summary>The IGP metric, at least 1.</summary>
    public int Cost { get; init; } = DefaultCost;

    /// <summary>The VRF that a PE–CE link is in.</summary>
    public Given<string>? Vrf { get; init; }

    /// <summary>The routing table of that VRF on this PE.</summary>
    public Given<int>? Table { get; init; }

    /// <summary>The route distinguisher of that VRF on this PE.</summary>
    public Given<string>? RouteDistinguisher { get; init; }

    /// <summary>The VPN label of that VRF on this PE.</summary>
    public Given<int>? VpnLabel { get; init; }

    /// <summary>Both ends, the first node's first.</summary>
    public IEnumerable<Interface> Ends => [Tail, Head];
}
