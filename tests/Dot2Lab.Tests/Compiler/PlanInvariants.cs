using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Tests.Compiler;

/// <summary>What holds for every plan: each step uses only what earlier steps made, and nothing is there twice.</summary>
internal sealed class PlanInvariants
{
    private const string Loopback = "lo";

    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _redirects = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _devices = [];
    private readonly Dictionary<(string, string), int> _vrfTables = [];
    private readonly Dictionary<(string, string), string> _masters = [];
    private readonly HashSet<(string, int, IpAddress)> _addresses = [];
    private readonly Dictionary<(string, int), List<IpPrefix>> _connected = [];
    private readonly HashSet<(string, int?, IpPrefix, uint?)> _routes = [];
    private readonly HashSet<(string, int)> _labels = [];
    private readonly Dictionary<string, int> _platformLabels = [];
    private readonly List<(IpAddress Via, int Label)> _sent = [];

    /// <summary>Fails the test where an invariant does not hold.</summary>
    internal static void Check(LabPlan plan)
    {
        var state = new PlanInvariants();
        foreach (var step in plan.Steps)
        {
            state.Apply(step);
        }

        // Whoever is sent a label must expect it; but the explicit null, which every router knows (RFC 3032).
        var owners = state._addresses.ToLookup(a => a.Item3, a => a.Item1);
        Assert.All(state._sent.Distinct(), s => Assert.True(s.Label == 0 || owners[s.Via].Any(o => state._labels.Contains((o, s.Label))), $"nobody expects {s}"));
        Assert.Equal(plan.Nodes.Select(n => n.Namespace).Order(StringComparer.Ordinal), state._namespaces.Order(StringComparer.Ordinal));
    }

    private void Apply(PlanStep step)
    {
        switch (step)
        {
            case AddNamespace:
                Assert.True(_namespaces.Add(step.Namespace), $"namespace twice: {step}");
                Assert.True(_devices.Add((step.Namespace, Loopback)));
                break;
            case AddVethPair pair:
                AddDevice(pair.Namespace, pair.Interface);
                AddDevice(pair.PeerNamespace, pair.PeerInterface);
                break;
            case AddBridge bridge:
                AddDevice(bridge.Namespace, bridge.Interface);
                break;
            case AddVrf vrf:
                AddDevice(vrf.Namespace, vrf.Interface);
                Assert.DoesNotContain(vrf.Table, new[] { 0, 253, 254, 255 });
                Assert.DoesNotContain(_vrfTables, t => t.Key.Item1 == vrf.Namespace && t.Value == vrf.Table);
                _vrfTables[(vrf.Namespace, vrf.Interface)] = vrf.Table;
                break;
            case SetMaster master:
                Exists(step, master.Interface);
                Exists(step, master.Master);
                Assert.False(_masters.ContainsKey((step.Namespace, master.Interface)), $"two masters: {step}");
                _masters[(step.Namespace, master.Interface)] = master.Master;
                break;
            case SetMtu set:
                Exists(step, set.Interface);
                break;
            case SetMac set:
                Exists(step, set.Interface);
                break;
            case SetUp set:
                Exists(step, set.Interface);
                break;
            case SetNetem set:
                Exists(step, set.Interface);
                break;
            case SetSysctl sysctl:
                Write(sysctl);
                break;
            case AddAddress address:
                Add(address);
                break;
            case AddRoute route:
                Assert.True(_routes.Add((route.Namespace, route.Table, route.Destination, route.Metric)), $"route twice: {route}");
                Assert.Equal(route.Kind == RouteKind.Unicast, route.NextHops.Count > 0);
                Assert.All(route.NextHops, hop => Reaches(route, route.Table ?? PlanDefaults.MainTable, hop));
                break;
            case AddMplsRoute route:
                Assert.True(_labels.Add((route.Namespace, route.Label)), $"label twice: {route}");
                Assert.InRange(route.Label, PlanDefaults.FirstLabel, _platformLabels[route.Namespace] - 1);
                Assert.All(route.NextHops, hop => Reaches(route, PlanDefaults.MainTable, hop));
                break;
        }
    }

    private void AddDevice(string name, string device)
    {
        Assert.Contains(name, _namespaces);
        Assert.InRange(device.Length, 1, 15);
        Assert.True(_devices.Add((name, device)), $"device twice: {name} {device}");
    }

    private void Exists(PlanStep step, string device) =>
        Assert.True(_devices.Contains((step.Namespace, device)), $"no such device yet: {step}");

    private void Write(SetSysctl sysctl)
    {
        var parts = sysctl.Path.Split('/');
        if (parts is ["net", _, "conf", not ("all" or "default") and var device, ..])
        {
            Exists(sysctl, device);
        }

        switch (sysctl.Path)
        {
            case "net/mpls/platform_labels":
                _platformLabels[sysctl.Namespace] = int.Parse(sysctl.Value, System.Globalization.CultureInfo.InvariantCulture);
                break;
            case "net/ipv4/ip_forward":
                Assert.False(_redirects.Contains(sysctl.Namespace), $"the kernel sets accept_redirects anew: {sysctl}");
                break;
            case "net/ipv4/conf/all/accept_redirects":
                _redirects.Add(sysctl.Namespace);
                break;
        }
    }

    private void Add(AddAddress step)
    {
        Exists(step, step.Interface);
        var table = TableOf(step.Namespace, step.Interface);
        Assert.True(_addresses.Add((step.Namespace, table, step.Address.Address)), $"address twice in a table: {step}");
        if (!_connected.TryGetValue((step.Namespace, table), out var prefixes))
        {
            _connected[(step.Namespace, table)] = prefixes = [];
        }

        prefixes.Add(step.Address.Prefix);
    }

    private void Reaches(PlanStep step, int table, NextHop hop)
    {
        Exists(step, hop.Device);
        Assert.All(hop.Labels, label => Assert.True(label is 0 or >= PlanDefaults.FirstLabel and <= PlanDefaults.LastLabel, $"{step}"));
        if (hop.Via is { } via)
        {
            _sent.AddRange(hop.Labels.Take(1).Select(label => (via, label)));
            var table2 = hop.Labels.Count > 0 ? PlanDefaults.MainTable : table;
            Assert.True(_connected[(step.Namespace, table2)].Exists(p => p.Contains(via)), $"next hop not on a link: {step}");
        }
    }

    private int TableOf(string name, string device) =>
        _masters.TryGetValue((name, device), out var master) && _vrfTables.TryGetValue((name, master), out var table)
            ? table
            : PlanDefaults.MainTable;
}
