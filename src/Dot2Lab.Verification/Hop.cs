using Dot2Lab.Text;

namespace Dot2Lab.Verification;

/// <summary>One node on a packet's way: how the packet came, what decided, how it left.</summary>
/// <param name="Namespace">The node's namespace.</param>
/// <param name="Action">What the node does with the packet.</param>
public sealed record Hop(string Namespace, HopAction Action)
{
    /// <summary>The device that it came in by; null where it was made.</summary>
    public string? In { get; init; }

    /// <summary>The device that it left by; null where it ends.</summary>
    public string? Out { get; init; }

    /// <summary>The VRF device whose table decided; null for the main table.</summary>
    public string? Vrf { get; init; }

    /// <summary>The label stack as it came, top first.</summary>
    public IReadOnlyList<int> LabelsIn { get; init; } = [];

    /// <summary>The label stack as it left, top first.</summary>
    public IReadOnlyList<int> LabelsOut { get; init; } = [];

    /// <summary>The time to live that it left with (or came with, where it ends): the top label's, or IP's where there is no label.</summary>
    public int Ttl { get; init; }

    /// <summary>The MTU of the device that it left by, in bytes.</summary>
    public int? Mtu { get; init; }

    /// <summary>The number of the IP routing table that decided; null where a label did.</summary>
    public int? Table { get; init; }

    /// <summary>The route that decided, as <c>ip route</c> prints it.</summary>
    public string? Route { get; init; }

    /// <summary>The neighbour that it was sent to.</summary>
    public string? NextHop { get; init; }

    /// <summary>Whether that neighbour is not the route's, but one that the node was redirected to by an earlier packet.</summary>
    public bool IsRedirected { get; init; }

    /// <summary>Why it is dropped; null if it is not.</summary>
    public string? Reason { get; init; }

    /// <summary>What the packet's sender is told where it is dropped; null if nothing.</summary>
    public DropAnswer? Answer { get; init; }

    /// <summary>The place in the DOT file that the route comes from; null for a route of the kernel's own.</summary>
    public SourceLocation? Source { get; init; }
}
