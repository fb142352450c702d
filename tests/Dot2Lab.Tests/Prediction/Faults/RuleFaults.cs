using Dot2Lab.Plan;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Tests.Prediction.Faults;

/// <summary>The order of policy rules undone: the local table before the VRFs' again, or nowhere.</summary>
internal static class RuleFaults
{
    internal static IReadOnlyList<Fault> All { get; } =
    [
        new("the old rule for the local table kept", e => e.Drop<DeleteRule>()),
        new("no rule for the local table", e => e.Drop<AddRule>()),
        new("a rule before the VRFs'", e => e.Change<AddRule>(r => r with { Preference = 1 })),
        new("a rule behind the main table's", e => e.Change<AddRule>(r => r with { Preference = 32766 })),
        new("a rule for another table", e => e.Change<AddRule>(r => r with { Table = PlanDefaults.MainTable })),
        new("a rule deleted that is not there", e => e.Change<DeleteRule>(r => r with { Preference = 5 })),
        new("a rule twice", e => e.Add<AddRule>(r => r with { })),
    ];
}
