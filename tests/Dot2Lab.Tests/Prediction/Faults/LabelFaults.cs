using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Tests.Prediction.Faults;

/// <summary>Entries of the label map forgotten, swapped, out of range, or leading to the wrong place.</summary>
internal static class LabelFaults
{
    internal static IReadOnlyList<Fault> All { get; } =
    [
        new("a label forgotten", e => e.Drop<AddMplsRoute>()),
        new("a label twice", e => e.Add<AddMplsRoute>(r => r with { })),
        new("another label bound", e => e.Change<AddMplsRoute>(r => r with { Label = e.AnyLabel() + e.Random.Next(2) })),
        new("two labels exchanged", Exchange),
        new("another label swapped in", e => OfHop(e, (_, h) => h with { Labels = [e.AnyLabel() + e.Random.Next(2)] }, h => h.Labels.Count > 0)),
        new("a label popped too early", e => OfHop(e, (_, h) => h with { Labels = [] }, h => h.Labels.Count > 0)),
        new("a label swapped that should be popped", e => OfHop(e, (_, h) => h with { Labels = [e.AnyLabel()] }, h => h.Labels.Count == 0 && h.Via is not null)),
        new("a label more swapped in", e => OfHop(e, (_, h) => h with { Labels = [.. h.Labels, e.AnyLabel()] }, h => h.Labels.Count > 0)),
        new("a label for the wrong interface", e => OfHop(e, (r, h) => e.AnyDevice(r.Namespace, h.Device) is { } other ? h with { Device = other } : null)),
        new("a label for an interface that is not there", e => OfHop(e, (_, h) => h with { Device = "nowhere" })),
        new("a label for another VRF", e => OfHop(e, (r, h) => OtherVrf(e, r.Namespace, h.Device) is { } other ? h with { Device = other } : null, h => h.Via is null)),
        new("a label for a wrong next hop", e => OfHop(e, (_, h) => e.AnyAddress(h.Via!.Family) is { } via ? h with { Via = via } : null, h => h.Via is not null)),
        new("a label beyond the router's range", e => e.Change<AddMplsRoute>(r => r with { Label = 1_000_000 })),
        new("a label that is reserved", e => e.Change<AddMplsRoute>(r => r with { Label = 3 })),
        new("a label of more than 20 bits", e => e.Change<AddMplsRoute>(r => r with { Label = 1 << 20 })),
        new("implicit null sent out", e => OfHop(e, (_, h) => h with { Labels = [3] }, h => h.Labels.Count > 0)),
        new("explicit null sent out", e => OfHop(e, (_, h) => h with { Labels = [0] }, h => h.Labels.Count > 0)),
    ];

    private static string? OtherVrf(PlanEditor editor, string @namespace, string not) =>
        editor.Pick<AddVrf>(v => v.Namespace == @namespace && v.Interface != not)?.Interface;

    private static BrokenPlan? Exchange(PlanEditor editor)
    {
        if (editor.Pick<AddMplsRoute>() is not { } one || editor.Pick<AddMplsRoute>(r => r.Namespace == one.Namespace && r.Label != one.Label) is not { } two)
        {
            return null;
        }

        var first = editor.Put([one with { NextHops = two.NextHops }], one);
        var second = new PlanEditor(first.Plan, editor.Random).Put([two with { NextHops = one.NextHops }], two);
        return second with { What = $"{first.What}, {second.What}" };
    }

    private static BrokenPlan? OfHop(PlanEditor editor, Func<AddMplsRoute, NextHop, NextHop?> change, Func<NextHop, bool>? where = null) =>
        editor.Change<AddMplsRoute>(
            r => editor.Pick(r.NextHops.Where(where ?? (_ => true))) is { } hop && change(r, hop) is { } other
                ? r with { NextHops = [.. r.NextHops.Select(h => h == hop ? other : h)] }
                : null,
            r => r.NextHops.Any(where ?? (_ => true)));
}
