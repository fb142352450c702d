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
        new("everything lost on an interface", e => e.Add<SetUp>(s => new SetNetem(s.Namespace, s.Source, s.Interface, null, null, "100%", null))),
        new("another hardware address", e => e.Add<SetUp>(s => Mac(s, $"02:00:00:00:00:{e.Random.Next(256):x2}"), s => s.Interface != "lo")),
        new("a group's hardware address", e => e.Add<SetUp>(s => Mac(s, "01:00:5e:00:00:01"), s => s.Interface != "lo")),
        new("one hardware address at both ends", BothEnds),
        new("a bridge of a ring without spanning tree", e => e.Change<AddBridge>(b => b with { SpanningTree = false }, b => b.SpanningTree && HasOther(e, b))),
        new("a VRF with table 0", e => e.Change<AddVrf>(s => s with { Table = 0 })),
    ];

    // One that runs the protocol is enough; with none the storm would leave the guest's one processor no time for anything else.
    private static bool HasOther(PlanEditor editor, AddBridge bridge) => editor.Plan.Steps.OfType<AddBridge>().Count(b => b.SpanningTree && b != bridge) > 1;

    private static BrokenPlan? BothEnds(PlanEditor editor)
    {
        if (editor.Pick<AddVethPair>() is not { } pair || End(editor, pair.Namespace, pair.Interface) is not { } one || End(editor, pair.PeerNamespace, pair.PeerInterface) is not { } other)
        {
            return null;
        }

        var first = editor.Put([one, Mac(one, "02:00:00:00:01:00")], one);
        var second = new PlanEditor(first.Plan, editor.Random).Put([other, Mac(other, "02:00:00:00:01:00")], other);
        return second with { What = $"{first.What}, {second.What}" };
    }

    // Not on a bridge: which port such an address is behind is chance.
    private static SetUp? End(PlanEditor editor, string @namespace, string device) =>
        editor.Plan.Steps.OfType<AddBridge>().Any(b => b.Namespace == @namespace) ? null : editor.Pick<SetUp>(s => s.Namespace == @namespace && s.Interface == device);

    private static SetMac Mac(SetUp up, string mac) => new(up.Namespace, up.Source, up.Interface, mac);

    private static SetMtu Mtu(SetUp up, int mtu) => new(up.Namespace, up.Source, up.Interface, mtu);
}
