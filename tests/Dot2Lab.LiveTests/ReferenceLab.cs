using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Text;

namespace Dot2Lab.LiveTests;

/// <summary>
/// A plan written by hand, step by step: two customers with the same addresses, two sites each, across pe1, p and pe2 with
/// one label for each VRF and direction. It tests Running alone, whatever the compiler makes of a DOT file.
/// </summary>
internal sealed class ReferenceLab
{
    private static readonly SourceLocation Source = new("reference.dot", 1, 1);
    private readonly List<PlanStep> _links = [];
    private readonly List<PlanStep> _steps = [];
    private readonly Dictionary<string, NodeRole> _roles = [];
    private readonly Dictionary<string, List<PlanInterface>> _interfaces = [];
    private readonly List<(string Pe, PlanVrf Vrf)> _vrfs = [];
    private readonly string _prefix;

    private ReferenceLab(string prefix) => _prefix = prefix;

    /// <summary>Two hosts and a router between them: no VRF, no MPLS, so that any kernel will do.</summary>
    internal static LabPlan Plain(string lab, string prefix = "")
    {
        var made = new ReferenceLab(prefix);
        made.Node("h1", NodeRole.Host);
        made.Node("r", NodeRole.Router);
        made.Node("h2", NodeRole.Host);
        made.Link("h1", "r", "10.1.0.1/24", "10.1.0.254/24");
        made.Link("h2", "r", "10.2.0.1/24", "10.2.0.254/24");
        made.Route("h1", null, "0.0.0.0/0", new NextHop("to-r", Ip("10.1.0.254"), []));
        made.Route("h2", null, "0.0.0.0/0", new NextHop("to-r", Ip("10.2.0.254"), []));
        var h1 = made.Host("h1", null, "s", "10.1.0.1/24");
        var h2 = made.Host("h2", null, "s", "10.2.0.1/24");
        return made.ToPlan(lab, new LabPolicy([h1, h2], [new PolicySite("s", [])], [], []));
    }

    /// <summary>The whole of it, with a number of hosts at each of the four sites.</summary>
    internal static LabPlan Vpn(string lab, int hostsPerSite = 1)
    {
        var made = new ReferenceLab(string.Empty);
        foreach (var (name, role) in new[] { ("pe1", NodeRole.Pe), ("p", NodeRole.P), ("pe2", NodeRole.Pe) })
        {
            made.Node(name, role);
        }

        made.Link("pe1", "p", "2.1.1.1/30", "2.1.1.2/30");
        made.Link("p", "pe2", "2.1.1.5/30", "2.1.1.6/30");
        foreach (var name in new[] { "pe1", "p", "pe2" })
        {
            made.Sysctl(name, "net/mpls/platform_labels", "1000");
        }

        made.Sysctl("pe1", "net/mpls/conf/to-p/input", "1");
        made.Sysctl("pe2", "net/mpls/conf/to-p/input", "1");
        made.Sysctl("p", "net/mpls/conf/to-pe1/input", "1");
        made.Sysctl("p", "net/mpls/conf/to-pe2/input", "1");
        var hosts = new List<PolicyHost>();
        hosts.AddRange(made.Customer(1, hostsPerSite));
        hosts.AddRange(made.Customer(2, hostsPerSite));
        return made.ToPlan(lab, Policy(hosts));
    }

    private IEnumerable<PolicyHost> Customer(int customer, int hostsPerSite)
    {
        var vrf = $"c{customer}";
        foreach (var (site, pe) in new[] { (1, "pe1"), (2, "pe2") })
        {
            var ce = $"c{customer}e{site}";
            Node(ce, NodeRole.Ce);
            Vrf(pe, vrf, customer * 10, ce);
            Link(ce, pe, $"{site}.1.1.1/30", $"{site}.1.1.2/30");
            Route(ce, null, "0.0.0.0/0", new NextHop($"to-{pe}", Ip($"{site}.1.1.2"), []));
            Route(pe, customer * 10, $"88.{site}.0.0/16", new NextHop($"to-{ce}", Ip($"{site}.1.1.1"), []));
            for (var n = 1; n <= hostsPerSite; n++)
            {
                var host = $"{ce}h{n}";
                Node(host, NodeRole.Host);
                Link(host, ce, $"88.{site}.{n}.1/24", $"88.{site}.{n}.254/24");
                Route(host, null, "0.0.0.0/0", new NextHop($"to-{ce}", Ip($"88.{site}.{n}.254"), []));
                yield return Host(host, vrf, ce, $"88.{site}.{n}.1/24");
            }
        }

        Path(vrf, customer * 10, "pe1", "pe2", "2.1.1.2", "2.1.1.6", 2, (customer * 100) + 1);
        Path(vrf, customer * 10, "pe2", "pe1", "2.1.1.5", "2.1.1.1", 1, (customer * 100) + 2);
    }

    // One label-switched path: pushed at the ingress, swapped for the label ten higher at p, popped into the VRF.
    private void Path(string vrf, int table, string ingress, string egress, string first, string second, int site, int label)
    {
        Route(ingress, table, $"88.{site}.0.0/16", new NextHop("to-p", Ip(first), [label]));
        Route(ingress, table, $"{site}.1.1.0/30", new NextHop("to-p", Ip(first), [label]));
        _steps.Add(new AddMplsRoute("p", Source, label, [new NextHop($"to-{egress}", Ip(second), [label + 10])]));
        _steps.Add(new AddMplsRoute(egress, Source, label + 10, [new NextHop(vrf, null, [])]));
    }

    private static LabPolicy Policy(List<PolicyHost> hosts)
    {
        PolicySite Site(int customer, int site) => new($"c{customer}e{site}", [new PolicyAttachment($"pe{site}", $"c{customer}")]);
        PolicyVrf Vrf(int customer) => new($"c{customer}", [$"65000:{customer}"], [$"65000:{customer}"]);
        PolicyRouterAddress Core(string node, string address) => new(node, Ip(address), null, null, Loopback: false);
        return new LabPolicy(
            hosts,
            [Site(1, 1), Site(1, 2), Site(2, 1), Site(2, 2)],
            [Vrf(1), Vrf(2)],
            [Core("pe1", "2.1.1.1"), Core("p", "2.1.1.2"), Core("p", "2.1.1.5"), Core("pe2", "2.1.1.6")]);
    }

    private void Node(string name, NodeRole role)
    {
        _roles.Add(name, role);
        _interfaces.Add(name, []);
        Sysctl(name, "net/ipv4/ip_forward", role == NodeRole.Host ? "0" : "1");
        Sysctl(name, "net/ipv4/conf/all/rp_filter", "0");
        Sysctl(name, "net/ipv4/conf/default/rp_filter", "0");
        _steps.Add(new SetUp(_prefix + name, Source, "lo"));
        if (role == NodeRole.Pe)
        {
            _steps.Add(new AddRule(name, Source, IpFamily.V4, PlanDefaults.LocalRulePreference, PlanDefaults.LocalTable));
            _steps.Add(new DeleteRule(name, Source, IpFamily.V4, 0, PlanDefaults.LocalTable));
        }
    }

    private void Vrf(string pe, string vrf, int table, string ce)
    {
        _vrfs.Add((pe, new PlanVrf(vrf, vrf, table, $"65000:{table}", [], [])));
        _steps.Add(new AddVrf(pe, Source, vrf, table));
        _steps.Add(new SetUp(pe, Source, vrf));
        _steps.Add(new AddRoute(pe, Source, table, IpPrefix.Default(IpFamily.V4), RouteKind.Unreachable, [], PlanDefaults.UnreachableMetric));
        _steps.Add(new SetMaster(pe, Source, $"to-{ce}", vrf));
    }

    private void Link(string a, string b, string addressOfA, string addressOfB)
    {
        _links.Add(new AddVethPair(_prefix + a, Source, $"to-{b}", _prefix + b, $"to-{a}"));
        End(a, b, addressOfA);
        End(b, a, addressOfB);
    }

    private void End(string node, string peer, string address)
    {
        var parsed = OnLink(address);
        var mtu = _roles[node] is NodeRole.P or NodeRole.Pe && _roles[peer] is NodeRole.P or NodeRole.Pe ? 1508 : 1500;
        _steps.Add(new SetMtu(_prefix + node, Source, $"to-{peer}", mtu));
        _steps.Add(new AddAddress(_prefix + node, Source, $"to-{peer}", parsed));
        _steps.Add(new SetUp(_prefix + node, Source, $"to-{peer}"));
        _interfaces[node].Add(new PlanInterface($"to-{peer}", mtu, Source) { Addresses = [parsed] });
    }

    private void Route(string node, int? table, string prefix, NextHop hop)
    {
        var destination = IpPrefix.TryParse(prefix, out var parsed) ? parsed : throw new FormatException(prefix);
        _steps.Add(new AddRoute(_prefix + node, Source, table, destination, RouteKind.Unicast, [hop]));
    }

    private void Sysctl(string node, string path, string value) => _steps.Add(new SetSysctl(_prefix + node, Source, path, value));

    private PolicyHost Host(string name, string? vrf, string site, string address) =>
        new(name, _prefix + name, vrf, site, [], [OnLink(address)]);

    // Sysctls first, then devices, then labels: one process for each kind and node.
    private LabPlan ToPlan(string lab, LabPolicy policy) => new(lab, "reference.dot")
    {
        Nodes = [.. _roles.Select(r => ToNode(r.Key, r.Value))],
        Policy = policy,
        Steps =
        [
            .. _roles.Keys.Select(n => new AddNamespace(_prefix + n, Source)),
            .. _links,
            .. _steps.GroupBy(s => s.Namespace).SelectMany(g => g.OrderBy(s => s is SetSysctl ? 0 : s is AddMplsRoute ? 2 : 1)),
        ],
    };

    private PlanNode ToNode(string name, NodeRole role) => new(name, _prefix + name, role, Source)
    {
        Interfaces = _interfaces[name],
        Vrfs = [.. _vrfs.Where(v => v.Pe == name).Select(v => v.Vrf)],
    };

    private static InterfaceAddress OnLink(string text) =>
        InterfaceAddress.TryParse(text, out var address) ? address : throw new FormatException(text);

    private static IpAddress Ip(string text) => IpAddress.TryParse(text, out var address) ? address : throw new FormatException(text);
}
