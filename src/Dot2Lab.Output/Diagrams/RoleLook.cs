using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams;

/// <summary>How nodes of a role are drawn.</summary>
/// <param name="Word">The role as the <c>role</c> attribute has it; the name of its icon.</param>
/// <param name="Title">The role in the legend.</param>
/// <param name="Shape">Graphviz's shape where there are no icons.</param>
internal sealed record RoleLook(string Word, string Title, string Shape)
{
    /// <summary>The look of a role.</summary>
    public static RoleLook Of(NodeRole role) => role switch
    {
        NodeRole.Host => new("host", "host", "box"),
        NodeRole.Ce => new("ce", "customer edge (CE)", "ellipse"),
        NodeRole.Pe => new("pe", "provider edge (PE)", "doubleoctagon"),
        NodeRole.P => new("p", "provider (P)", "octagon"),
        NodeRole.Router => new("router", "router", "ellipse"),
        NodeRole.Switch => new("switch", "switch", "underline"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
