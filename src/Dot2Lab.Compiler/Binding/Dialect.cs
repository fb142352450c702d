using static Dot2Lab.Compiler.Binding.DeclaredRole;

namespace Dot2Lab.Compiler.Binding;

/// <summary>Every attribute of the dialect: what may carry it.</summary>
internal static class Dialect
{
    private static readonly DeclaredRole[] Running = [Host, Ce, Pe, P, Router, Switch];

    /// <summary>Attributes of the graph.</summary>
    public static readonly IReadOnlySet<string> Graph = new HashSet<string>(StringComparer.Ordinal)
    {
        "lab", "family", "lsp", "php", "ttl", "transport_labels", "vpn_labels", "mtu", "core_mtu", "netns_prefix",
        "core_pool", "loopback_pool", "edge_pool", "lan_pool", "core_pool6", "loopback_pool6", "edge_pool6", "lan_pool6",
    };

    /// <summary>Attributes of nodes, with the roles that have a use for them.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<DeclaredRole>> Node =
        new Dictionary<string, IReadOnlyList<DeclaredRole>>(StringComparer.Ordinal)
        {
            ["role"] = Enum.GetValues<DeclaredRole>(),
            ["function"] = Enum.GetValues<DeclaredRole>(),
            ["netns"] = Running,
            ["sysctl"] = Running,
            ["ip"] = [Host],
            ["gateway"] = [Host],
            ["loopback"] = [Pe, P, Ce, Router],
            ["vrf"] = [Ce, Host, Switch],
            ["prefixes"] = [Ce, Router],
            ["asn"] = [Ce, Pe, P, Router],
            ["labels"] = [Pe, P],
            ["table"] = [Vrf],
            ["rd"] = [Vrf],
            ["import"] = [Vrf],
            ["export"] = [Vrf],
        };

    /// <summary>Attributes of a link that can also be given for one of its ends.</summary>
    public static readonly IReadOnlySet<string> LinkEnd = new HashSet<string>(StringComparer.Ordinal)
    {
        "ip", "mtu", "mac", "delay", "jitter", "loss", "rate", "labels",
    };

    /// <summary>What stands before a link attribute to give it for the first node's end.</summary>
    public static readonly IReadOnlyList<string> TailPrefixes = ["tail_", "left_"];

    /// <summary>What stands before a link attribute to give it for the second node's end.</summary>
    public static readonly IReadOnlyList<string> HeadPrefixes = ["head_", "right_"];

    /// <summary>Every attribute of links, those for one end included.</summary>
    public static readonly IReadOnlySet<string> Link = new HashSet<string>(
        LinkEnd.Concat(TailPrefixes.Concat(HeadPrefixes).SelectMany(_ => LinkEnd, (prefix, name) => prefix + name))
            .Concat(["net", "cost", "vrf", "table", "rd", "vpn_label"]),
        StringComparer.Ordinal);
}
