using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Tests.Prediction.Faults;

/// <summary>IP routes forgotten, doubled, in the wrong table, or leading to the wrong place.</summary>
internal static class RouteFaults
{
    internal static IReadOnlyList<Fault> All { get; } =
    [
        new("a route forgotten", e => e.Drop<AddRoute>()),
        new("a route to a source forgotten", e => e.Drop<AddRoute>(r => r.Table is not null && r.Kind == RouteKind.Unicast)),
        new("the unreachable default forgotten", e => e.Drop<AddRoute>(r => r.Kind == RouteKind.Unreachable)),
        new("a route turned unreachable", e => e.Change<AddRoute>(r => r with { Kind = RouteKind.Unreachable, NextHops = [], PreferredSource = null }, IsUnicast)),
        new("a wrong next hop", e => OfHop(e, (r, h) => e.AnyAddress(r.Destination.Family) is { } via ? h with { Via = via } : null)),
        new("no next hop", e => OfHop(e, (_, h) => h with { Via = null })),
        new("the wrong interface", e => OfHop(e, (r, h) => e.AnyDevice(r.Namespace, h.Device) is { } other ? h with { Device = other } : null)),
        new("an interface that is not there", e => OfHop(e, (_, h) => h with { Device = "nowhere" })),
        new("a route in the wrong table", e => e.Change<AddRoute>(r => r with { Table = e.Pick(Tables(e.Plan)) })),
        new("a route twice", e => e.Add<AddRoute>(r => r with { })),
        new("a route with another metric too", e => e.Add<AddRoute>(r => r with { Metric = 50 + (uint)e.Random.Next(2), NextHops = [.. r.NextHops.Take(1)] }, IsUnicast)),
        new("a prefix too long", e => Length(e, +1 + e.Random.Next(8))),
        new("a prefix too short", e => Length(e, -1 - e.Random.Next(8))),
        new("a route for somebody else", e => e.Change<AddRoute>(r => e.Pick<AddRoute>(o => o.Destination.Family == r.Destination.Family) is { } o ? r with { Destination = o.Destination } : null)),
        new("a source that is not there", e => e.Change<AddRoute>(r => e.AnyAddress(r.Destination.Family) is { } source ? r with { PreferredSource = source } : null, IsUnicast)),
        new("a wrong label pushed", e => OfHop(e, (_, h) => h with { Labels = [.. h.Labels.Take(h.Labels.Count - 1), e.AnyLabel() + e.Random.Next(2)] }, h => h.Labels.Count > 0)),
        new("labels pushed the wrong way round", e => OfHop(e, (_, h) => h with { Labels = [.. h.Labels.Reverse()] }, h => h.Labels.Count > 1)),
        new("a label too few pushed", e => OfHop(e, (_, h) => h with { Labels = [.. h.Labels.Skip(1)] }, h => h.Labels.Count > 0)),
        new("a label too many pushed", e => OfHop(e, (_, h) => h with { Labels = [.. h.Labels, e.AnyLabel()] }, h => h.Labels.Count > 0)),
        new("one of several paths forgotten", e => e.Change<AddRoute>(r => r with { NextHops = [.. r.NextHops.Skip(1)] }, r => r.NextHops.Count > 1)),
    ];

    private static bool IsUnicast(AddRoute route) => route.Kind == RouteKind.Unicast;

    private static IEnumerable<int?> Tables(LabPlan plan) =>
        plan.Steps.OfType<AddVrf>().Select(v => (int?)v.Table).Append(null).Append(77).Distinct();

    private static BrokenPlan? OfHop(PlanEditor editor, Func<AddRoute, NextHop, NextHop?> change, Func<NextHop, bool>? where = null) =>
        editor.Change<AddRoute>(
            r => editor.Pick(r.NextHops.Where(where ?? (_ => true))) is { } hop && change(r, hop) is { } other
                ? r with { NextHops = [.. r.NextHops.Select(h => h == hop ? other : h)] }
                : null,
            r => r.NextHops.Any(where ?? (_ => true)));

    private static BrokenPlan? Length(PlanEditor editor, int change) => editor.Change<AddRoute>(
        r => r.Destination.Length + change is >= 0 and var length && length <= r.Destination.Network.Bits
            ? r with { Destination = IpPrefix.Of(r.Destination.Network, length) }
            : null,
        r => !r.Destination.IsDefault);
}
