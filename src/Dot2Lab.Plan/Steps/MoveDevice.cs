using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>
/// Moves a device to another namespace (ip-link(8)). The compiler makes each device where it belongs and never needs this; a
/// plan may hold it to show what comes of it, for VRF devices and bridges cannot be moved.
/// </summary>
/// <param name="Namespace">The namespace it is in.</param>
/// <param name="Source">Where in the DOT file it comes from.</param>
/// <param name="Interface">The device.</param>
/// <param name="ToNamespace">The namespace it goes to.</param>
public sealed record MoveDevice(string Namespace, SourceLocation Source, string Interface, string ToNamespace) : PlanStep(Namespace, Source);
