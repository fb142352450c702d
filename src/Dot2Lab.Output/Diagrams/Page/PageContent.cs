namespace Dot2Lab.Output.Diagrams.Page;

/// <summary>All the data of the page, as its script reads it.</summary>
/// <param name="Lab">The lab's name.</param>
/// <param name="Source">The DOT file's base name.</param>
/// <param name="Nodes">All nodes.</param>
/// <param name="Hosts">The hosts, as indexes into the nodes.</param>
internal sealed record PageContent(string Lab, string Source, IReadOnlyList<PageNode> Nodes, IReadOnlyList<int> Hosts)
{
    /// <summary>For each host which it must reach, by the policy: a <c>1</c> for each that it must, a <c>0</c> for each that it must not; null without ways.</summary>
    public IReadOnlyList<string>? MustReach { get; init; }

    /// <summary>The ways between the hosts; null where there are too many, or where nothing is predicted.</summary>
    public PageWays? Ways { get; init; }

    /// <summary>How many hosts are not too many.</summary>
    public int MostHosts { get; init; }

    /// <summary>What is shown at first.</summary>
    public PagePreset? Preset { get; init; }
}
