using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams.Page;

/// <summary>What the page knows of a node.</summary>
/// <param name="Id">The <c>id</c> of its group in the picture, or of the node that stands for it.</param>
/// <param name="Name">Its name in the DOT file.</param>
/// <param name="Netns">Its namespace.</param>
/// <param name="Role">What it is, in words.</param>
/// <param name="Source">Its place in the DOT file.</param>
internal sealed record PageNode(string Id, string Name, string Netns, string Role, string Source)
{
    /// <summary>The namespace of the node that stands for it in the picture; null where it is drawn itself.</summary>
    public string? DrawnAs { get; init; }

    /// <summary>The VRF of a customer's node.</summary>
    public string? Vrf { get; init; }

    /// <summary>Its interfaces.</summary>
    public required IReadOnlyList<PageInterface> Interfaces { get; init; }

    /// <summary>Its own addresses, on <c>lo</c>.</summary>
    public required IReadOnlyList<string> Loopbacks { get; init; }

    /// <summary>The VRFs of a PE.</summary>
    public required IReadOnlyList<PlanVrf> Vrfs { get; init; }

    /// <summary>The labels that it handed out, each with what it stands for.</summary>
    public required IReadOnlyList<PageLabel> Labels { get; init; }

    /// <summary>Its routing tables, MPLS among them.</summary>
    public required IReadOnlyList<PageTable> Tables { get; init; }

    /// <summary>The commands that made it.</summary>
    public required IReadOnlyList<string> Commands { get; init; }

    /// <summary>How many more commands there were.</summary>
    public int MoreCommands { get; init; }
}
