using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>Sets an interface's hardware address.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Source">Where in the DOT file it comes from.</param>
/// <param name="Interface">The interface.</param>
/// <param name="Mac">Six octets in lower-case hexadecimal, colons between them; unicast.</param>
public sealed record SetMac(string Namespace, SourceLocation Source, string Interface, string Mac) : PlanStep(Namespace, Source);
