using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>Sets an interface's MTU.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Source">Where in the DOT file it comes from.</param>
/// <param name="Interface">The interface.</param>
/// <param name="Mtu">Largest packet in bytes, link header not counted: 68 to 65535.</param>
public sealed record SetMtu(string Namespace, SourceLocation Source, string Interface, int Mtu) : PlanStep(Namespace, Source);
