using System.Globalization;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Lowering;
using Dot2Lab.Plan.Steps;
using static Dot2Lab.Tests.Changes.KernelModel;

namespace Dot2Lab.Tests.Changes;

/// <summary>A network namespace: its devices, rules, routes and labels.</summary>
internal sealed class NamespaceModel
{
    private readonly SortedDictionary<string, string> _sysctls = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _rules = new(StringComparer.Ordinal) { "V4 0 255", "V6 0 255" };
    private readonly SortedDictionary<string, PlanStep> _routes = new(StringComparer.Ordinal);

    internal SortedDictionary<string, DeviceModel> Devices { get; } = new(StringComparer.Ordinal) { ["lo"] = new DeviceModel { Kind = "loopback" } };

    public override string ToString() => string.Join('\n',
    [
        .. Devices.Select(d => $"  {d.Key}: {d.Value}"),
        .. _sysctls.Select(s => $"  {s.Key}={s.Value}"),
        .. _rules.Select(r => $"  rule {r}"),
        .. _routes.Select(r => $"  {CommandText.Of(StepLowering.Lower(r.Value))}"),
        string.Empty,
    ]);

    internal void AddDevice(string name, DeviceModel device) => Refuse(!Devices.TryAdd(name, device), $"{name} exists");

    internal void RemoveDevice(string name)
    {
        Loses(name, Of(name));
        Devices.Remove(name);
        foreach (var port in Devices.Where(d => d.Value.Master == name))
        {
            port.Value.Master = null;
            Loses(port.Key, port.Value);
        }
    }

    internal void Do(PlanStep step)
    {
        switch (step)
        {
            case AddBridge bridge:
                AddDevice(bridge.Interface, new DeviceModel { Kind = $"bridge {bridge.SpanningTree}" });
                break;
            case AddVrf vrf:
                AddDevice(vrf.Interface, new DeviceModel { Kind = $"vrf {vrf.Table}" });
                _rules.Add("l3mdev");
                break;
            case SetMaster set:
                Of(set.Master);
                Refuse(Of(set.Interface).Master is not null, "it has a master");
                Of(set.Interface).Master = set.Master;
                Loses(set.Interface, Of(set.Interface));
                break;
            case SetMtu set:
                Of(set.Interface).Mtu = set.Mtu;
                break;
            case SetMac set:
                Refuse(Of(set.Interface).IsUp, "its link-local address would stay");
                Of(set.Interface).Mac = set.Mac;
                break;
            case SetUp set:
                Refuse(Of(set.Interface).IsUp, "it is up");
                Of(set.Interface).IsUp = true;
                break;
            case SetNetem set:
                Refuse(Of(set.Interface).Netem is not null, "it is impaired");
                Of(set.Interface).Netem = string.Join(' ', set.Settings);
                break;
            case SetSysctl set:
                Write(set.Path, set.Value);
                break;
            case AddAddress add:
                Refuse(Of(add.Interface).Addresses.Contains(add.Address), "it has the address");
                Refuse(add.Address.Family == IpFamily.V6 && !Of(add.Interface).IsUp, "it would be tentative");
                Of(add.Interface).Addresses.Add(add.Address);
                break;
            default:
                DoRouting(step);
                break;
        }
    }

    private void DoRouting(PlanStep step)
    {
        switch (step)
        {
            case AddRule add:
                Refuse(!_rules.Add($"{add.Family} {add.Preference} {add.Table}"), "the rule exists");
                break;
            case DeleteRule delete:
                Refuse(!_rules.Remove($"{delete.Family} {delete.Preference} {delete.Table}"), "there is no such rule");
                break;
            case AddRoute add:
                InstallRoute(RouteKey(add), add, add.NextHops);
                Refuse(add.PreferredSource is { } source && !Devices.Values.Any(d => d.Addresses.Any(a => a.Address == source)), "nobody has its source");
                break;
            case AddMplsRoute add:
                Refuse(add.Label >= PlatformLabels(), "the label is too large");
                InstallRoute(RouteKey(add), add, add.NextHops);
                break;
            default:
                throw new InvalidOperationException("unknown");
        }
    }

    internal void Undo(PlanStep step)
    {
        switch (step)
        {
            case AddBridge bridge:
                RemoveDevice(bridge.Interface);
                break;
            case AddVrf vrf:
                RemoveDevice(vrf.Interface);
                break;
            case SetMaster set:
                Refuse(Of(set.Interface).Master != set.Master, "it has another master");
                Of(set.Interface).Master = null;
                Loses(set.Interface, Of(set.Interface));
                break;
            case SetMtu set:
                Of(set.Interface).Mtu = PlanDefaults.Mtu;
                break;
            case SetUp set:
                Refuse(!Of(set.Interface).IsUp, "it is down");
                Of(set.Interface).IsUp = false;
                Loses(set.Interface, Of(set.Interface));
                break;
            case SetNetem set:
                Refuse(Of(set.Interface).Netem is null, "it is not impaired");
                Of(set.Interface).Netem = null;
                break;
            case AddAddress add:
                RemoveAddress(add.Interface, add.Address);
                break;
            case AddRule add:
                Refuse(!_rules.Remove($"{add.Family} {add.Preference} {add.Table}"), "there is no such rule");
                break;
            case DeleteRule delete:
                Refuse(!_rules.Add($"{delete.Family} {delete.Preference} {delete.Table}"), "the rule exists");
                break;
            case AddRoute or AddMplsRoute:
                Refuse(!_routes.TryGetValue(RouteKey(step), out var there), "there is no such route");
                Refuse(StepLowering.Lower(there!).ToString() != StepLowering.Lower(step).ToString(), "it is another route");
                _routes.Remove(RouteKey(step));
                break;
            default:
                throw new InvalidOperationException("it cannot be taken back");
        }
    }

    private static string RouteKey(PlanStep step) => step switch
    {
        AddRoute route => $"{route.Table} {route.Destination} {route.Metric}",
        AddMplsRoute route => $"label {route.Label}",
        _ => throw new InvalidOperationException("no route"),
    };

    private static IReadOnlyList<NextHop> HopsOf(PlanStep route) => route is AddRoute ip ? ip.NextHops : ((AddMplsRoute)route).NextHops;

    private DeviceModel Of(string device) =>
        Devices.TryGetValue(device, out var found) && !found.IsLoose ? found : throw new InvalidOperationException($"no device {device}");

    private void Write(string path, string value)
    {
        var device = path.Split('/') is ["net", _, "conf", not ("all" or "default") and var name, ..] ? name : null;
        var values = device is null ? _sysctls : Of(device).Sysctls;
        var changes = values.GetValueOrDefault(path) != value;
        values[path] = value;
        if (changes && path == "net/ipv4/ip_forward")
        {
            _sysctls["net/ipv4/conf/all/accept_redirects"] = value == "1" ? "0" : "1";
        }

        foreach (var (key, _) in _routes.Where(r => r.Value is AddMplsRoute mpls && mpls.Label >= PlatformLabels()).ToList())
        {
            _routes.Remove(key);
        }
    }

    private int PlatformLabels() => int.Parse(_sysctls.GetValueOrDefault("net/mpls/platform_labels") ?? "0", CultureInfo.InvariantCulture);

    private void InstallRoute(string key, PlanStep route, IEnumerable<NextHop> hops)
    {
        foreach (var hop in hops)
        {
            Refuse(!Of(hop.Device).IsUp, $"{hop.Device} is down");
            Refuse(hop.Via is { } via && !Of(hop.Device).Addresses.Exists(a => a.Prefix.Contains(via)), $"{hop.Via} is not on the link");
        }

        Refuse(!_routes.TryAdd(key, route), "the route exists");
    }

    private void RemoveAddress(string device, InterfaceAddress address)
    {
        var addresses = Of(device).Addresses;
        Refuse(!addresses.Remove(address), "it has no such address");
        if (address.Family == IpFamily.V4)
        {
            addresses.RemoveAll(a => a.Prefix == address.Prefix);
        }

        LoseRoutes(r => r is AddRoute route && route.PreferredSource == address.Address);
        if (!addresses.Exists(a => a.Family == address.Family))
        {
            LoseRoutes(r => r is AddRoute route && route.Destination.Family == address.Family && HopsOf(r).Any(h => h.Device == device));
        }
    }

    // When a device goes down, or moves under another master.
    private void Loses(string name, DeviceModel device)
    {
        device.Addresses.RemoveAll(a => a.Family == IpFamily.V6);
        LoseRoutes(r => HopsOf(r).Any(h => h.Device == name));
    }

    private void LoseRoutes(Func<PlanStep, bool> which)
    {
        foreach (var (key, _) in _routes.Where(r => which(r.Value)).ToList())
        {
            _routes.Remove(key);
        }
    }
}
