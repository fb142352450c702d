using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Model;

/// <summary>One end of a link, with what the author said of it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Node">The node it is on.</param>
/// <param name="Span">The node's mention in the edge.</param>
public sealed record Interface(InterfaceId Id, NodeName Node, SourceSpan Span)
{
    /// <summary>The name that the edge's port gives it.</summary>
    public Given<string>? Name { get; init; }

    /// <summary>Its addresses, at most one a family.</summary>
    public IReadOnlyList<Given<InterfaceAddress>> Addresses { get; init; } = [];

    /// <summary>Its MTU in bytes.</summary>
    public Given<int>? Mtu { get; init; }

    /// <summary>Its hardware address, as <c>SetMac</c> has it.</summary>
    public Given<string>? Mac { get; init; }

    /// <summary>What happens to packets that leave here.</summary>
    public Impairment? Impairment { get; init; }
}
