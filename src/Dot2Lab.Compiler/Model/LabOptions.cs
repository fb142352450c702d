using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Compiler.Model;

/// <summary>What the graph's own attributes say about the whole lab; each default is the dialect's.</summary>
public sealed record LabOptions
{
    /// <summary>The lab's name: legal as a file name.</summary>
    public required string Lab { get; init; }

    /// <summary>The address families of the lab, IPv4 first.</summary>
    public IReadOnlyList<IpFamily> Families { get; init; } = [IpFamily.V4];

    /// <summary>One label or two.</summary>
    public LspMode Lsp { get; init; } = LspMode.Stacked;

    /// <summary>Who pops the transport label.</summary>
    public PhpMode Php { get; init; } = PhpMode.Implicit;

    /// <summary>Whether the customer's TTL is copied into the label when it is pushed (RFC 3443, uniform model).</summary>
    public bool UniformTtl { get; init; }

    /// <summary>The address pools.</summary>
    public required IReadOnlyDictionary<(PoolKind Kind, IpFamily Family), IpPrefix> Pools { get; init; }

    /// <summary>Where transport labels are allocated from.</summary>
    public LabelRange TransportLabels { get; init; } = new(1000, 4999);

    /// <summary>Where VPN labels, and with <see cref="LspMode.PerVrf"/> all labels, are allocated from.</summary>
    public LabelRange VpnLabels { get; init; } = new(5000, 9999);

    /// <summary>MTU of customer links in bytes, where a link does not say otherwise.</summary>
    public int Mtu { get; init; } = PlanDefaults.Mtu;

    /// <summary>MTU of core links in bytes; null to fit the largest customer packet with its labels.</summary>
    public Given<int>? CoreMtu { get; init; }

    /// <summary>What stands before every namespace's name.</summary>
    public string NamespacePrefix { get; init; } = string.Empty;
}
