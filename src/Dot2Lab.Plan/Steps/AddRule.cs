using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>Adds a policy rule (ip-rule(8)) that looks up one table for every packet.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Source">Where in the DOT file it comes from.</param>
/// <param name="Family">Which family's rules.</param>
/// <param name="Preference">The rule's place in the order; the kernel's own l3mdev rule has 1000.</param>
/// <param name="Table">The table's number; 255 is the local table.</param>
public sealed record AddRule(string Namespace, SourceLocation Source, IpFamily Family, int Preference, int Table)
    : PlanStep(Namespace, Source);
