using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Tests.Verification;

namespace Dot2Lab.Tests.Prediction.Faults;

/// <summary>The five mistakes that were made when the reference lab was first built by hand, each put into its plan.</summary>
internal static class ReferenceMistakes
{
    /// <summary>Each of them, where it has several forms in each.</summary>
    internal static IReadOnlyList<BrokenPlan> All =>
    [
        new(LabelInATable().Plan, "a label's route in a table"),
        new(RoomForLabels("0").Plan, "platform_labels left at 0"),
        new(RoomForLabels("101").Plan, "platform_labels too low"),
        new(MovedVrf().Plan, "a VRF moved to another namespace"),
        new(NoSourceRoute().Plan, "no route to the source in a VRF"),
        new(NoSourceRoute("1").Plan, "no route to the source in a VRF, strict reverse-path check"),
        new(NoSourceRoute("2").Plan, "no route to the source in a VRF, loose reverse-path check"),
        new(LoopbackDown().Plan, "lo left down"),
    ];

    /// <summary>A label's route in a table of its own.</summary>
    internal static ModelLab LabelInATable() =>
        ModelLab.Reference().Replace<AddMplsRoute>(s => s is { Namespace: "pe1", Label: 112 }, s => [s with { Table = 10 }]);

    /// <summary>Room for fewer labels than p needs: 0 is the kernel's default.</summary>
    internal static ModelLab RoomForLabels(string size) =>
        ModelLab.Reference().Replace<SetSysctl>(s => s is { Namespace: "p", Path: "net/mpls/platform_labels" }, s => [s with { Value = size }]);

    /// <summary>A VRF made in one namespace and moved to another.</summary>
    internal static ModelLab MovedVrf() => ModelLab.Reference()
        .Replace<AddVrf>(s => s is { Namespace: "pe1", Interface: "c1" }, s => [s with { Namespace = "p" }, new MoveDevice("p", s.Source, "c1", "pe1")]);

    /// <summary>No route to the source in a VRF's table.</summary>
    internal static ModelLab NoSourceRoute() => ModelLab.Reference()
        .Drop<AddRoute>(s => s is { Namespace: "pe1", Table: 10 } && s.Destination == IpPrefix.Of(ModelLab.Ip("88.1.1.0"), 24));

    /// <summary>The same, and the reverse-path check is strict (1) or loose (2).</summary>
    internal static ModelLab NoSourceRoute(string reversePathFilter) =>
        NoSourceRoute().Sysctl("pe1", "net/ipv4/conf/to-c1e1/rp_filter", reversePathFilter);

    /// <summary>A host's lo left down.</summary>
    internal static ModelLab LoopbackDown() => ModelLab.Reference().Drop<SetUp>(s => s is { Namespace: "c1h1", Interface: "lo" });
}
