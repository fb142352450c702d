using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Model;

/// <summary>A VRF of the lab: defined by a node with <c>role=vrf</c>, or just named.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Import">Route targets that it imports.</param>
/// <param name="Export">Route targets that it exports.</param>
/// <param name="Span">Its definition, else its first mention.</param>
public sealed record Vrf(string Name, IReadOnlyList<Given<string>> Import, IReadOnlyList<Given<string>> Export, SourceSpan Span)
{
    /// <summary>Whether a node with <c>role=vrf</c> defines it.</summary>
    public bool IsDefined { get; init; }

    /// <summary>Its routing table on every PE, or null to have one allocated.</summary>
    public Given<int>? Table { get; init; }

    /// <summary>Its route distinguisher, or null for one made from the table.</summary>
    public Given<string>? RouteDistinguisher { get; init; }

    /// <summary>A VRF that says nothing but its name: it imports and exports its own target, which makes it a full mesh.</summary>
    public static Vrf Named(string name, SourceSpan span) => new(name, [new(name, span)], [new(name, span)], span);

    /// <summary>Whether routes of another VRF come into this one.</summary>
    public bool ImportsFrom(Vrf other) => Import.Any(t => other.Exports(t.Value));

    /// <summary>Whether it gives its routes a target.</summary>
    public bool Exports(string target) => Export.Any(t => t.Value == target);

    /// <summary>
    /// Whether routes go both ways between two VRFs. A way there without a way back would carry requests that nobody can
    /// answer, so only such VRFs get each other's routes.
    /// </summary>
    public bool ExchangesWith(Vrf other) => ImportsFrom(other) && other.ImportsFrom(this);
}
