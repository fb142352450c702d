using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Compiler.Planning.Emission;

/// <summary>
/// On a PE the rule for the local table goes behind the l3mdev rule. In its usual place, before it, a customer would reach the
/// PE's loopback and core addresses, and the PE would answer for a customer's host that has the same address.
/// </summary>
internal static class RuleSteps
{
    private const int UsualPreference = 0;

    /// <summary>The steps of one node in one family; both families are closed whatever the lab uses.</summary>
    public static IEnumerable<PlanStep> For(Decisions decisions, Node node, IpFamily family)
    {
        if (decisions.Vpns.Instances.Any(i => i.Pe == node))
        {
            var name = decisions.Names.Namespaces[node.Name];
            var place = decisions.Place(node.Span);
            yield return new AddRule(name, place, family, PlanDefaults.LocalRulePreference, PlanDefaults.LocalTable);
            yield return new DeleteRule(name, place, family, UsualPreference, PlanDefaults.LocalTable);
        }
    }
}
