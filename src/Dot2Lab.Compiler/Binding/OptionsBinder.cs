using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Dot;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>Binds what the graph's own attributes say about the whole lab.</summary>
internal static class OptionsBinder
{
    private const int LeastMtu = 68;
    private const int LeastMtu6 = 1280;

    private static readonly IReadOnlyDictionary<(PoolKind Kind, IpFamily Family), string> DefaultPools =
        new Dictionary<(PoolKind, IpFamily), string>
        {
            [(PoolKind.Lan, IpFamily.V4)] = "10.0.0.0/9",
            [(PoolKind.Edge, IpFamily.V4)] = "10.128.0.0/10",
            [(PoolKind.Loopback, IpFamily.V4)] = "10.255.0.0/16",
            [(PoolKind.Core, IpFamily.V4)] = "172.16.0.0/12",
            [(PoolKind.Lan, IpFamily.V6)] = "fd00:1::/32",
            [(PoolKind.Edge, IpFamily.V6)] = "fd00:e::/32",
            [(PoolKind.Loopback, IpFamily.V6)] = "fd00:ff::/64",
            [(PoolKind.Core, IpFamily.V6)] = "fd00:c::/32",
        };

    /// <summary>The attribute that gives a pool.</summary>
    public static string PoolName(PoolKind kind, IpFamily family) =>
        $"{kind.ToString().ToLowerInvariant()}_pool{(family == IpFamily.V6 ? "6" : string.Empty)}";

    /// <summary>The largest MTU of a veth, in bytes (that of an IPv4 packet).</summary>
    public const int MostMtu = 65535;

    /// <summary>The range that an MTU may have in a lab of some families (RFC 791; RFC 8200, section 5).</summary>
    public static (int Least, int Most) MtuRange(IReadOnlyList<IpFamily> families) =>
        (families.Contains(IpFamily.V6) ? LeastMtu6 : LeastMtu, MostMtu);

    /// <summary>Binds the options.</summary>
    public static LabOptions Bind(SourceText source, DotGraph graph, DiagnosticBag diagnostics)
    {
        var reader = new AttributeReader(graph.Root.Attributes, diagnostics);
        var families = reader.Keyword("family", Keywords.Families)?.Value ?? [IpFamily.V4];
        var (least, most) = MtuRange(families);
        var options = new LabOptions
        {
            Lab = LabName(reader, source, graph, diagnostics),
            Families = families,
            Pools = Pools(reader),
            CoreMtu = reader.Number("core_mtu", least, most),
            NamespacePrefix = Prefix(reader, diagnostics),
        };
        return WithLabels(options, reader, diagnostics) with { Mtu = reader.Number("mtu", least, most)?.Value ?? options.Mtu };
    }

    private static LabOptions WithLabels(LabOptions options, AttributeReader reader, DiagnosticBag diagnostics)
    {
        var lsp = reader.Keyword("lsp", Keywords.LspModes)?.Value ?? options.Lsp;
        var php = reader.Keyword("php", Keywords.PhpModes);
        if (php is not null && lsp == LspMode.PerVrf)
        {
            diagnostics.Add(VpnDiagnostics.PhpWithoutTransport(php.Span));
        }

        return options with
        {
            Lsp = lsp,
            Php = php?.Value ?? options.Php,
            UniformTtl = reader.Keyword("ttl", Keywords.TtlModels)?.Value ?? options.UniformTtl,
            TransportLabels = Range(reader, "transport_labels", diagnostics) ?? options.TransportLabels,
            VpnLabels = Range(reader, "vpn_labels", diagnostics) ?? options.VpnLabels,
        };
    }

    private static string LabName(AttributeReader reader, SourceText source, DotGraph graph, DiagnosticBag diagnostics)
    {
        if (reader.Text("lab") is { } given)
        {
            if (!LegalName.IsLab(given.Value))
            {
                diagnostics.Add(ValueDiagnostics.BadLabName(reader.Find("lab")!));
            }

            return given.Value;
        }

        // A graph's or file's name was not chosen with this in mind, so it is fitted rather than refused.
        var name = graph.Name?.Text is { Length: > 0 } id ? id : Path.GetFileNameWithoutExtension(source.Name);
        var fitted = new string([.. name.Take(64).Select(c => LegalName.IsPlain(c) ? c : '-')]).TrimStart('.', '-');
        return fitted.Length > 0 ? fitted : "lab";
    }

    private static Dictionary<(PoolKind Kind, IpFamily Family), IpPrefix> Pools(AttributeReader reader)
    {
        var pools = new Dictionary<(PoolKind, IpFamily), IpPrefix>();
        foreach (var ((kind, family), fallback) in DefaultPools)
        {
            var given = reader.Prefixes(PoolName(kind, family), [family]);
            pools[(kind, family)] = given.Count > 0 ? given[0].Value : ParsePrefix(fallback);
        }

        return pools;
    }

    private static IpPrefix ParsePrefix(string text) =>
        IpPrefix.TryParse(text, out var prefix) ? prefix : throw new ArgumentException(text, nameof(text));

    private static LabelRange? Range(AttributeReader reader, string name, DiagnosticBag diagnostics)
    {
        if (reader.Find(name) is not { } attribute)
        {
            return null;
        }

        var item = ListItem.Split(attribute, string.Empty).First();
        var parts = item.Text.Split('-', StringSplitOptions.TrimEntries);
        if (parts.Length == 2
            && AttributeReader.TryNumber(parts[0], out var first)
            && AttributeReader.TryNumber(parts[1], out var last)
            && first is >= PlanDefaults.FirstLabel && first <= last && last <= PlanDefaults.LastLabel)
        {
            return new LabelRange(first, last);
        }

        diagnostics.Add(VpnDiagnostics.BadRange(item));
        return null;
    }

    private static string Prefix(AttributeReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Text("netns_prefix") is not { } prefix)
        {
            return string.Empty;
        }

        if (!LegalName.IsNamespace(prefix.Value))
        {
            diagnostics.Add(ValueDiagnostics.BadNamespace(prefix));
        }

        return prefix.Value;
    }
}
