using Dot2Lab.Text;

namespace Dot2Lab.Verification.Kernel;

/// <summary>An entry of the incoming label map.</summary>
/// <param name="Label">The incoming label.</param>
/// <param name="Hops">Where it leads.</param>
/// <param name="Source">Where in the DOT file it comes from; null for the kernel's own.</param>
internal sealed record LabelRoute(int Label, IReadOnlyList<LabelHop> Hops, SourceLocation? Source)
{
    /// <summary>As <c>ip -f mpls route</c> prints it.</summary>
    public override string ToString() => $"{Label} {string.Join(" + ", Hops)}";
}
