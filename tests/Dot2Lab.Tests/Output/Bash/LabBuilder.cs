using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Output.Bash;

/// <summary>Puts plans together by hand, a node and a link at a time; each gets the next line of an imagined DOT file.</summary>
internal sealed class LabBuilder(string lab, string prefix = "")
{
    private readonly List<PlanNode> _nodes = [];
    private readonly List<PlanStep> _namespaces = [];
    private readonly List<PlanStep> _links = [];
    private readonly List<PlanStep> _steps = [];
    private readonly List<PolicyHost> _hosts = [];
    private readonly List<PolicySite> _sites = [];
    private readonly List<PolicyVrf> _vrfs = [];
    private readonly List<PolicyRouterAddress> _routers = [];
    private int _line;

    internal SourceLocation NextLine() => new($"{lab}.dot", ++_line, 3);

    internal string Netns(string node) => prefix + node;

    /// <summary>A node with its namespace, <c>lo</c> up and forwarding as its role has it.</summary>
    internal void Node(string name, NodeRole role, string? vrf = null, string? loopback = null)
    {
        var source = NextLine();
        var netns = Netns(name);
        var forwarding = role is NodeRole.Host or NodeRole.Switch ? "0" : "1";
        _nodes.Add(new PlanNode(name, netns, role, source)
        {
            Vrf = vrf,
            Loopbacks = loopback is null ? [] : [Address(loopback)],
        });
        _namespaces.Add(new AddNamespace(netns, source));
        Sysctl(name, "net/ipv4/ip_forward", forwarding);
        Sysctl(name, "net/ipv4/conf/all/rp_filter", "0");
        Sysctl(name, "net/ipv4/conf/default/rp_filter", "0");
        Add(new SetUp(netns, source, "lo"));
        if (loopback is not null)
        {
            Add(new AddAddress(netns, source, "lo", Address(loopback)));
        }
    }

    /// <summary>A link between two nodes; each end is <c>NODE:INTERFACE</c>, its address with a prefix length or null.</summary>
    internal void Link(string near, string? nearAddress, string far, string? farAddress, string? nearMaster = null)
    {
        var source = NextLine();
        var (a, b) = (End(near), End(far));
        _links.Add(new AddVethPair(a.Netns, source, a.Name, b.Netns, b.Name));
        Connect(a, b, nearAddress, nearMaster, source);
        Connect(b, a, farAddress, null, source);
    }

    internal void Sysctl(string node, string path, string value) => Add(new SetSysctl(Netns(node), Here(node), path, value));

    internal void Route(string node, string prefix, string device, string? via = null, int? table = null, params int[] labels) =>
        Add(new AddRoute(Netns(node), Here(node), table, Prefix(prefix), RouteKind.Unicast, [Hop(device, via, labels)]));

    internal void Label(string node, int label, string device, string? via = null, params int[] labels) =>
        Add(new AddMplsRoute(Netns(node), Here(node), label, [Hop(device, via, labels)]));

    internal void Vrf(string node, string name, int table)
    {
        var source = Here(node);
        var at = _nodes.FindIndex(n => n.Name == node);
        var target = $"65000:{table}";
        _nodes[at] = _nodes[at] with { Vrfs = [.. _nodes[at].Vrfs, new PlanVrf(name, name, table, target, [target], [target])] };
        Add(new AddVrf(Netns(node), source, name, table));
        Add(new SetUp(Netns(node), source, name));
        Add(new AddRoute(Netns(node), source, table, Prefix("0.0.0.0/0"), RouteKind.Unreachable, [], PlanDefaults.UnreachableMetric));
    }

    internal void Add(PlanStep step) => _steps.Add(step);

    internal void Host(string name, string site, string? vrf, string address) =>
        _hosts.Add(new PolicyHost(name, Netns(name), vrf, site, [site], [Address(address)]));

    internal void Site(string name, params PolicyAttachment[] attachments) => _sites.Add(new PolicySite(name, attachments));

    internal void PolicyVrf(string name, string target) => _vrfs.Add(new PolicyVrf(name, [target], [target]));

    internal void Router(string node, string address, string? site = null, PolicyAttachment? attachment = null, bool loopback = false) =>
        _routers.Add(new PolicyRouterAddress(Netns(node), Parse(address), site, attachment, loopback));

    /// <summary>The plan, its steps in the order that plans have: namespaces, links, then node by node.</summary>
    internal LabPlan Build() => new(lab, $"{lab}.dot")
    {
        Nodes = [.. _nodes.OrderBy(n => n.Namespace, StringComparer.Ordinal)],
        Policy = new LabPolicy(_hosts, _sites, _vrfs, _routers),
        Steps = [.. _namespaces, .. _links, .. _nodes.SelectMany(StepsOf)],
    };

    // Sysctls first and label routes last, so that a node takes few processes.
    private IEnumerable<PlanStep> StepsOf(PlanNode node) => _steps
        .Where(s => s.Namespace == node.Namespace)
        .OrderBy(s => s switch { SetSysctl => 0, AddMplsRoute => 2, _ => 1 });

    private SourceLocation Here(string node) => _nodes.Find(n => n.Name == node)?.Source ?? NextLine();

    private (string Netns, string Name) End(string end) => (Netns(end[..end.IndexOf(':')]), end[(end.IndexOf(':') + 1)..]);

    private void Connect((string Netns, string Name) end, (string Netns, string Name) peer, string? address, string? master, SourceLocation source)
    {
        var at = _nodes.FindIndex(n => n.Namespace == end.Netns);
        InterfaceAddress[] addresses = address is null ? [] : [Address(address)];
        var port = new PlanInterface(end.Name, PlanDefaults.Mtu, source)
        {
            PeerNamespace = peer.Netns,
            PeerInterface = peer.Name,
            Master = master,
            Addresses = addresses,
        };
        _nodes[at] = _nodes[at] with { Interfaces = [.. _nodes[at].Interfaces, port] };
        if (master is not null)
        {
            Add(new SetMaster(end.Netns, source, end.Name, master));
        }

        Add(new SetUp(end.Netns, source, end.Name));
        foreach (var own in addresses)
        {
            Add(new AddAddress(end.Netns, source, end.Name, own));
        }
    }

    private static NextHop Hop(string device, string? via, int[] labels) => new(device, via is null ? null : Parse(via), labels);

    internal static IpAddress Parse(string text) => IpAddress.TryParse(text, out var address) ? address : throw new FormatException(text);

    internal static IpPrefix Prefix(string text) => IpPrefix.TryParse(text, out var prefix) ? prefix : throw new FormatException(text);

    private static InterfaceAddress Address(string text) =>
        InterfaceAddress.TryParse(text, out var address) ? address : throw new FormatException(text);
}
