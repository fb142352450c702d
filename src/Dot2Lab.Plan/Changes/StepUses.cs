using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Lowering;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Plan.Changes;

/// <summary>
/// Finds what each step of a plan uses. The rules are the kernel's: what goes with a device when it is deleted or set down,
/// with an address when it is removed, with an interface when its master changes.
/// </summary>
internal sealed class StepUses
{
    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), string> _makers = [];
    private readonly Dictionary<(string, string), List<string>> _readiness = [];
    private readonly Dictionary<(string, string), List<(InterfaceAddress Address, string Key)>> _addresses = [];
    private readonly Dictionary<(string, IpAddress), List<string>> _holders = [];

    private StepUses()
    {
    }

    /// <summary>A plan's steps in their order, each with what it uses.</summary>
    internal static IReadOnlyList<UsedStep> Of(LabPlan plan)
    {
        var uses = new StepUses();
        return [.. plan.Steps.Select(uses.Next)];
    }

    private UsedStep Next(PlanStep step)
    {
        var key = CommandText.Of(StepLowering.Lower(step));
        var owner = OwnerOf(step);
        var uses = UsedBy(step).ToHashSet(StringComparer.Ordinal);
        if (owner is not null)
        {
            uses.Add(owner);
        }

        Remember(step, key);
        return new UsedStep(step, key, owner, uses);
    }

    private string? OwnerOf(PlanStep step) => step switch
    {
        AddNamespace => null,
        SetMaster port => Maker(port, port.Interface),
        SetMac set => Maker(set, set.Interface),
        SetMtu set => Maker(set, set.Interface),
        SetUp set => Maker(set, set.Interface),
        SetNetem set => Maker(set, set.Interface),
        AddAddress address => Maker(address, address.Interface),
        SetSysctl sysctl when SysctlPath.Interface(sysctl.Path) is { } device => Maker(sysctl, device),
        _ => _namespaces[step.Namespace],
    };

    private IEnumerable<string> UsedBy(PlanStep step) => step switch
    {
        AddVethPair pair => [_namespaces[pair.PeerNamespace]],
        SetMaster port => [Maker(port, port.Master)],
        SetUp up => Readiness(up, up.Interface),
        AddAddress address => [.. Readiness(address, address.Interface), .. Before(address)],
        AddRoute route => [.. route.NextHops.SelectMany(hop => UsedBy(route, hop)), .. Holders(route)],
        AddMplsRoute route => route.NextHops.SelectMany(hop => UsedBy(route, hop)),
        _ => [],
    };

    private IEnumerable<string> UsedBy(PlanStep route, NextHop hop) =>
    [
        Maker(route, hop.Device),
        .. Readiness(route, hop.Device),
        .. from held in On(route, hop.Device)
           where hop.Via is not null && held.Address.Prefix.Contains(hop.Via)
           select held.Key,
    ];

    // What the plan does not make, such as lo, is there as long as its namespace is.
    private string Maker(PlanStep step, string device) => _makers.GetValueOrDefault((step.Namespace, device), _namespaces[step.Namespace]);

    // Its hardware address, its master, and that it is up: when one of them changes, addresses and routes are lost.
    private IEnumerable<string> Readiness(PlanStep step, string device) => _readiness.GetValueOrDefault((step.Namespace, device), []);

    private IEnumerable<(InterfaceAddress Address, string Key)> On(PlanStep step, string device) =>
        _addresses.GetValueOrDefault((step.Namespace, device), []);

    // The kernel sends from an interface's first address, and with it removes others of its network: their order counts.
    private IEnumerable<string> Before(AddAddress step) =>
        On(step, step.Interface).Where(held => held.Address.Family == step.Address.Family).Select(held => held.Key);

    private IEnumerable<string> Holders(AddRoute route) =>
        route.PreferredSource is { } source ? _holders.GetValueOrDefault((route.Namespace, source), []) : [];

    private void Remember(PlanStep step, string key)
    {
        switch (step)
        {
            case AddNamespace:
                _namespaces[step.Namespace] = key;
                break;
            case AddVethPair pair:
                _makers[(pair.Namespace, pair.Interface)] = key;
                _makers[(pair.PeerNamespace, pair.PeerInterface)] = key;
                break;
            case AddBridge bridge:
                _makers[(bridge.Namespace, bridge.Interface)] = key;
                break;
            case AddVrf vrf:
                _makers[(vrf.Namespace, vrf.Interface)] = key;
                break;
            case SetMac set:
                Add(_readiness, (set.Namespace, set.Interface), key);
                break;
            case SetMaster port:
                Add(_readiness, (port.Namespace, port.Interface), key);
                break;
            case SetUp up:
                Add(_readiness, (up.Namespace, up.Interface), key);
                break;
            case AddAddress address:
                Add(_addresses, (address.Namespace, address.Interface), (address.Address, key));
                Add(_holders, (address.Namespace, address.Address.Address), key);
                break;
        }
    }

    private static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(value);
    }
}
