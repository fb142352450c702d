namespace Dot2Lab.Output.Diagrams.Overlays;

/// <summary>What is drawn over a network: ways of packets, and what a test found.</summary>
/// <param name="Paths">Ways of packets.</param>
/// <param name="Nodes">Marks on nodes.</param>
/// <param name="Links">Marks on links.</param>
public sealed record DiagramOverlay(IReadOnlyList<OverlayPath> Paths, IReadOnlyList<NodeMark> Nodes, IReadOnlyList<LinkMark> Links)
{
    /// <summary>Nothing.</summary>
    public static readonly DiagramOverlay None = new([], [], []);

    /// <summary>What it is, line by line, for the legend.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];
}
