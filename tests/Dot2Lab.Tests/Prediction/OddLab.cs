using System.Text.RegularExpressions;
using Dot2Lab.Compiler;
using Dot2Lab.Tests.Compiler;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Prediction;

/// <summary>
/// Random labs in which some links and nodes have what an author may write and hardly anybody does: parameters of his own, links that
/// lose everything or take little, addresses that he chose. Such a lab need not do what its policy says, but what is predicted.
/// </summary>
internal sealed partial class OddLab
{
    private static readonly string[] Parameters =
    [
        "net.ipv4.conf.all.rp_filter=1", "net.ipv4.conf.all.rp_filter=2", "net.ipv4.ip_forward=0", "net.ipv4.ip_forward=1",
        "net.ipv6.conf.all.forwarding=0", "net.ipv6.conf.all.forwarding=1", "net.ipv4.ip_default_ttl=3", "net.ipv6.conf.all.hop_limit=2",
        "net.ipv6.conf.default.hop_limit=3", "net.ipv4.icmp_echo_ignore_all=1", "net.ipv6.icmp.echo_ignore_all=1",
        "net.ipv4.conf.all.arp_ignore=1", "net.ipv4.conf.all.arp_ignore=2", "net.ipv4.conf.all.proxy_arp=1",
        "net.ipv4.conf.all.accept_local=1", "net.ipv4.conf.all.route_localnet=1", "net.ipv6.conf.all.disable_ipv6=1",
        "net.ipv4.conf.lo.forwarding=0", "net.ipv4.conf.default.forwarding=0", "net.ipv6.conf.lo.disable_ipv6=1",
        "net.ipv4.fib_multipath_hash_policy=1", "net.ipv4.icmp_errors_use_inbound_ifaddr=1", "net.ipv4.conf.all.arp_announce=2",
        "net.ipv4.conf.all.ignore_routes_with_linkdown=0", "net.ipv4.ip_no_pmtu_disc=1", "net.ipv4.ip_forward_use_pmtu=1",
        "net.ipv4.conf.all.arp_filter=1", "net.ipv6.conf.all.accept_source_route=1", "net.ipv4.conf.all.disable_policy=1",
    ];

    private static readonly string[] OfProviders = ["net.mpls.ip_ttl_propagate=0", "net.mpls.ip_ttl_propagate=1", "net.mpls.default_ttl=3", "net.mpls.platform_labels=100"];

    private static readonly string[] OfLinks =
    [
        "loss=\"100%\"", "head_loss=\"100%\"", "tail_loss=\"100%\"", "loss=\"0%\"", "delay=\"2ms\"", "head_delay=\"1ms\"", "rate=\"1gbit\"", "mtu=1300", "head_mtu=1300",
        "tail_mtu=1400", "mtu=9000", "head_mtu=2000", "tail_mtu=1280", "cost=1", "cost=65535", "head_mac=\"02:00:00:00:00:aa\"", "tail_mac=\"02:00:00:00:00:bb\"",
    ];

    private readonly Random _random;
    private readonly List<string> _statements = [];
    private readonly bool _isIpv6;
    private int _networks;

    private OddLab(int seed, bool isIpv6) => (_random, _isIpv6) = (new Random(seed), isIpv6);

    /// <summary>A lab as a DOT text. What was added may clash with what is there: then it is the lab as it was.</summary>
    internal static string Text(int seed) =>
        Odd(seed) is var odd && LabCompiler.Compile(new SourceText("lab.dot", odd)).Plan is not null ? odd : RandomLab.Text(seed);

    private static string Odd(int seed)
    {
        var statements = RandomLab.Statements(seed);
        var lab = new OddLab(seed, statements.Contains("family=ipv6"));
        foreach (var statement in statements)
        {
            lab.Add(statement);
        }

        return RandomLab.Text(lab._statements);
    }

    private void Add(string statement)
    {
        if (Link().Match(statement) is { Success: true } link)
        {
            _statements.Add(OfLink(link.Groups[1].Value) is { } odd ? $"{link.Groups[1]} [{odd}{(link.Groups[2].Length > 0 ? ", " + link.Groups[2] : string.Empty)}]" : statement);
            return;
        }

        _statements.Add(statement);
        if (Node().Match(statement) is { Success: true } node)
        {
            foreach (var name in node.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries))
            {
                OfNode(name, node.Groups[2].Value);
            }
        }
    }

    // A segment with a switch may have other links, with other networks.
    private string? OfLink(string ends) => (_random.Next(40), ends.Contains("sw", StringComparison.Ordinal)) switch
    {
        (0 or 1, _) => Pick(OfLinks),
        (2, false) => $"net=\"{Network(0)}/{PrefixLength}\"",
        (3, false) => $"tail_ip=\"{Network(7)}/{PrefixLength}\", head_ip=\"{SameNetwork(9)}/{PrefixLength}\"",
        _ => null,
    };

    private void OfNode(string name, string role)
    {
        var odd = (_random.Next(16), role) switch
        {
            (0 or 1, not "vrf") => $"sysctl=\"{Pick(Parameters)}\"",
            (2, "p" or "pe") => $"sysctl=\"{Pick(OfProviders)}\"",
            (3, "ce") => $"loopback=\"{Network(1)}\"",
            (3, "host") => $"netns=\"other-{name}\"",
            (4, "p" or "pe") => $"loopback=\"{Network(1)}\"",
            (5, "ce" or "p" or "pe") => $"asn={64000 + _random.Next(1000)}",
            _ => null,
        };
        if (odd is not null)
        {
            _statements.Add($"{name} [{odd}]");
        }
    }

    private int PrefixLength => _isIpv6 ? 64 : 24;

    private string Network(int host)
    {
        _networks++;
        return SameNetwork(host);
    }

    private string SameNetwork(int host) =>
        FormattableString.Invariant(_isIpv6 ? (FormattableString)$"2001:db8:{_networks}::{host}" : $"198.18.{_networks}.{host}");

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    [GeneratedRegex(@"^(\w+ -- \w+)(?: \[(.*)\])?$")]
    private static partial Regex Link();

    [GeneratedRegex(@"^([\w, ]+?) \[role=(\w+)")]
    private static partial Regex Node();
}
