using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Model;

/// <summary>A node that becomes a network namespace, with what the author said of it.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Role">Its role.</param>
/// <param name="Span">Its first mention in the file.</param>
public sealed record Node(NodeName Name, NodeRole Role, SourceSpan Span)
{
    /// <summary>The customer's VRF that it says it belongs to.</summary>
    public Given<string>? Vrf { get; init; }

    /// <summary>The name it asks for its namespace.</summary>
    public Given<string>? Namespace { get; init; }

    /// <summary>A host's addresses, at most one a family.</summary>
    public IReadOnlyList<Given<InterfaceAddress>> Addresses { get; init; } = [];

    /// <summary>A host's default gateways, at most one a family.</summary>
    public IReadOnlyList<Given<IpAddress>> Gateways { get; init; } = [];

    /// <summary>A core router's own addresses, at most one a family.</summary>
    public IReadOnlyList<Given<IpAddress>> Loopbacks { get; init; } = [];

    /// <summary>Its autonomous system number, which stands in the route distinguishers of a PE; null for the private 65000.</summary>
    public long? AutonomousSystem { get; init; }

    /// <summary>More networks behind a CE.</summary>
    public IReadOnlyList<Given<IpPrefix>> Prefixes { get; init; } = [];

    /// <summary>Labels that this router hands out by the author's wish, those written on edges included.</summary>
    public IReadOnlyList<LabelPin> Pins { get; init; } = [];

    /// <summary>Kernel parameters of its namespace: path below <c>/proc/sys</c>, and value.</summary>
    public IReadOnlyList<Given<(string Path, string Value)>> Sysctls { get; init; } = [];

    /// <summary>Whether it belongs to the provider's core.</summary>
    public bool IsCore => Role is NodeRole.Pe or NodeRole.P;

    /// <summary>Whether it forwards packets for a customer.</summary>
    public bool IsSiteRouter => Role is NodeRole.Ce or NodeRole.Router;
}
