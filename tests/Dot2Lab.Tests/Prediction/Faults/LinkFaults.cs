using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Tests.Prediction.Faults;

/// <summary>Interfaces left down, too small, under the wrong master, or in the wrong namespace.</summary>
internal static class LinkFaults
{
    internal static IReadOnlyList<Fault> All { get; } =
    [
        new("lo left down", e => e.Drop<SetUp>(s => s.Interface == "lo")),
        new("an interface left down", e => e.Drop<SetUp>(s => s.Interface != "lo")),
        new("an interface that is not there brought up", e => e.Change<SetUp>(s => s with { Interface = "nowhere" })),
        new("an MTU too small", e => e.Add<SetUp>(s => Mtu(s, 1280 + e.Random.Next(200)), s => s.Interface != "lo")),
        new("an MTU without room for labels", e => e.Change<SetMtu>(s => s with { Mtu = s.Mtu - 4 })),
        new("an MTU forgotten", e => e.Drop<SetMtu>()),
        new("an MTU below what IPv6 needs", e => e.Add<SetUp>(s => Mtu(s, 600), s => s.Interface != "lo")),
        new("an MTU larger than the other end's", e => e.Add<SetUp>(s => Mtu(s, 2000), s => s.Interface != "lo")),
        new("a master forgotten", e => e.Drop<SetMaster>()),
        new("the wrong master", e => e.Change<SetMaster>(s => e.AnyDevice(s.Namespace, s.Master) is { } other ? s with { Master = other } : null)),
        new("a master that is not there", e => e.Change<SetMaster>(s => s with { Master = "nowhere" })),
        new("a VRF moved to another namespace", e => e.Change<AddVrf>(s => e.Pick<AddNamespace>() is { } other ? s with { Namespace = other.Namespace } : null)),
        new("a VRF with another table", e => e.Change<AddVrf>(s => s with { Table = s.Table + 1 })),
        new("two VRFs with one table", e => e.Change<AddVrf>(s => e.Pick<AddVrf>(o => o.Namespace == s.Namespace) is { } other ? s with { Table = other.Table } : null)),
        new("a VRF with table 0", e => e.Change<AddVrf>(s => s with { Table = 0 })),
    ];

    private static SetMtu Mtu(SetUp up, int mtu) => new(up.Namespace, up.Source, up.Interface, mtu);
}
