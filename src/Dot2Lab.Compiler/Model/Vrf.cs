using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Model;

/// <summary>A VRF of the lab: defined by a node with <c>role=vrf</c>, or just named.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Import">Route targets that it imports.</param>
/// <param name="Export">Route targets that it exports.</param>
/// <param name="Span">Its definition, else its first mention.</param>
public sealed record Vrf(string Name, IReadOnlyList<string> Import, IReadOnlyList<string> Export, SourceSpan Span)
{
    /// <summary>Whether a node with <c>role=vrf</c> defines it.</summary>
    public bool IsDefined { get; init; }

    /// <summary>Its routing table on every PE, or null to have one allocated.</summary>
    public Given<int>? Table { get; init; }

    /// <summary>Its route distinguisher, or null for one made from the table.</summary>
    public Given<string>? RouteDistinguisher { get; init; }

    /// <summary>A VRF that says nothing but its name: it imports and exports its own target, which makes it a full mesh.</summary>
    public static Vrf Named(string name, SourceSpan span) => new(name, [name], [name], span);

    /// <summary>Whether routes of another VRF come into this one.</summary>
    public bool ImportsFrom(Vrf other) => Import.Intersect(other.Export, StringComparer.Ordinal).Any();
}
