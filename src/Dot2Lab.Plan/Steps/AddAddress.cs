using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>Gives an interface an address; the kernel adds the on-link route to the interface's own table.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Source">Where in the DOT file it comes from.</param>
/// <param name="Interface">The interface.</param>
/// <param name="Address">The address with the length of the on-link prefix.</param>
public sealed record AddAddress(string Namespace, SourceLocation Source, string Interface, InterfaceAddress Address)
    : PlanStep(Namespace, Source);
