using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>Removes a policy rule that the kernel made with the namespace (ip-rule(8)).</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Source">Where in the DOT file it comes from.</param>
/// <param name="Family">Which family's rules.</param>
/// <param name="Preference">The rule's place in the order.</param>
/// <param name="Table">The table that the rule looks up, so that the undo can put it back.</param>
public sealed record DeleteRule(string Namespace, SourceLocation Source, IpFamily Family, int Preference, int Table)
    : PlanStep(Namespace, Source);
