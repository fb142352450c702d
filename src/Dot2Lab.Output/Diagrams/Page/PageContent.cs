namespace Dot2Lab.Output.Diagrams.Page;

/// <summary>All the data of the page, as its script reads it.</summary>
/// <param name="Lab">The lab's name.</param>
/// <param name="Source">The DOT file's base name.</param>
/// <param name="Nodes">All nodes.</param>
/// <param name="Hosts">The hosts, as indexes into the nodes.</param>
/// <param name="Ways">The ways between them; null where there are too many.</param>
/// <param name="Preset">What is shown at first.</param>
internal sealed record PageContent(
    string Lab, string Source, IReadOnlyList<PageNode> Nodes, IReadOnlyList<int> Hosts, PageWays? Ways, PagePreset? Preset);
