namespace Dot2Lab.Compiler.Model;

/// <summary>A broadcast domain: a point-to-point link, or switches with all that is plugged into them.</summary>
/// <param name="Name">
/// A key that outlives edits elsewhere in the file: the first switch by name, else the two nodes that the link joins.
/// </param>
/// <param name="Kind">Which part of the network it is in.</param>
/// <param name="Interfaces">Every end that is not a switch's port, ordered by node and link.</param>
/// <param name="Links">The links it is made of, by index.</param>
/// <param name="Switches">Its switches, by name.</param>
public sealed record Segment(
    string Name,
    SegmentKind Kind,
    IReadOnlyList<Interface> Interfaces,
    IReadOnlyList<int> Links,
    IReadOnlyList<NodeName> Switches)
{
    /// <summary>
    /// The name that decides by its trailing number where in a pool the segment lies; null for one that joins equals and has
    /// no name of its own.
    /// </summary>
    public string? SlotName { get; init; }

    /// <summary>The VRF that PEs on this segment put it in; null where no PE meets a customer.</summary>
    public string? Vrf { get; init; }

    /// <summary>Those of its switches that are on a cycle, and so need the spanning tree protocol; any others only pass it on.</summary>
    public IReadOnlySet<NodeName> SwitchesInCycles { get; init; } = new HashSet<NodeName>();
}
