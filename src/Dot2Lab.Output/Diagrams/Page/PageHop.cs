namespace Dot2Lab.Output.Diagrams.Page;

/// <summary>One node on a packet's way, as the page tells it.</summary>
/// <param name="Netns">The node's namespace.</param>
/// <param name="Action">What it does, in a word: send, bridge, forward, push, swap, pop, deliver or drop.</param>
public sealed record PageHop(string Netns, string Action)
{
    /// <summary>The device that the packet came in by; null where it was made.</summary>
    public string? In { get; init; }

    /// <summary>The device that it left by; null where it ends.</summary>
    public string? Out { get; init; }

    /// <summary>The label stack as it came, top first, with <c>/</c> between; null for none.</summary>
    public string? LabelsIn { get; init; }

    /// <summary>The label stack as it left.</summary>
    public string? LabelsOut { get; init; }

    /// <summary>The time to live that it left with.</summary>
    public int Ttl { get; init; }

    /// <summary>The MTU of the link that it left by, in bytes.</summary>
    public int? Mtu { get; init; }

    /// <summary>What decided: the table and the route, or the label.</summary>
    public string? By { get; init; }

    /// <summary>Why it is dropped; null if it is not.</summary>
    public string? Reason { get; init; }

    /// <summary>The place in the DOT file that this comes from.</summary>
    public string? Source { get; init; }
}
