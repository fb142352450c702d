using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Dot;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>Binds nodes that become namespaces.</summary>
internal sealed class NodeBinder(IReadOnlyList<IpFamily> families, DiagnosticBag diagnostics)
{
    private const string SysctlRoot = "net/";

    /// <summary>A node's key.</summary>
    public static NodeName NameOf(DotNode node) => new(node.Id.Text, node.Id.IsHtml);

    /// <summary>Binds a node; attributes that its role has no use for are not read.</summary>
    public Node Bind(DotNode node, DeclaredRole role)
    {
        var reader = new AttributeReader(node.Attributes, diagnostics);
        var loopbacks = Uses("loopback") ? Checked(reader.Addresses("loopback", families)) : [];
        var isCore = role is DeclaredRole.Pe or DeclaredRole.P;

        // A customer's router has no loopback but one that is given, and that is a network of one address behind it.
        var behind = isCore ? [] : loopbacks.Select(l => new Given<IpPrefix>(IpPrefix.Of(l.Value, l.Value.Bits), l.Span));
        return new Node(NameOf(node), ToNodeRole(role), node.Span)
        {
            Vrf = Uses("vrf") ? reader.Name("vrf") : null,
            Namespace = NamespaceName(reader),
            Addresses = Uses("ip") ? Checked(reader.InterfaceAddresses("ip", families)) : [],
            Gateways = Uses("gateway") ? reader.Addresses("gateway", families) : [],
            Loopbacks = isCore ? loopbacks : [],
            AutonomousSystem = Uses("asn") ? reader.LongNumber("asn", 1, uint.MaxValue)?.Value : null,
            Prefixes = [.. behind, .. Uses("prefixes") ? reader.AllPrefixes("prefixes", families) : []],
            Sysctls = [.. Sysctls(reader)],
        };

        bool Uses(string attribute) => Dialect.Node[attribute].Contains(role);
    }

    private static NodeRole ToNodeRole(DeclaredRole role) => role switch
    {
        DeclaredRole.Host => NodeRole.Host,
        DeclaredRole.Ce => NodeRole.Ce,
        DeclaredRole.Pe => NodeRole.Pe,
        DeclaredRole.P => NodeRole.P,
        DeclaredRole.Router => NodeRole.Router,
        DeclaredRole.Switch => NodeRole.Switch,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private Given<string>? NamespaceName(AttributeReader reader)
    {
        var name = reader.Text("netns");
        if (name is not null && !LegalName.IsNamespace(name.Value))
        {
            diagnostics.Add(ValueDiagnostics.BadNamespace(name));
        }

        return name;
    }

    private IReadOnlyList<Given<InterfaceAddress>> Checked(IReadOnlyList<Given<InterfaceAddress>> addresses)
    {
        foreach (var address in addresses)
        {
            AddressRules.CheckUsable(address, diagnostics);
        }

        return addresses;
    }

    private IReadOnlyList<Given<IpAddress>> Checked(IReadOnlyList<Given<IpAddress>> addresses)
    {
        foreach (var address in addresses.Where(a => !AddressRules.IsUnicast(a.Value)))
        {
            diagnostics.Add(AddressDiagnostics.AddressUnusable(address.Span, address.Value));
        }

        return addresses;
    }

    // Only names under net. are namespaced; kernel.core_pattern and the like would reach the whole machine.
    private IEnumerable<Given<(string Path, string Value)>> Sysctls(AttributeReader reader)
    {
        if (reader.Find("sysctl") is not { } attribute)
        {
            yield break;
        }

        foreach (var item in ListItem.Split(attribute, ";\n"))
        {
            var parts = item.Text.Split('=', 2, StringSplitOptions.TrimEntries);
            var path = SysctlPath(parts[0]);
            var problem = Problem(parts, path);
            if (problem is null)
            {
                yield return new Given<(string, string)>((path, parts[1]), item.Span);
            }
            else
            {
                diagnostics.Add(ValueDiagnostics.BadSysctl(item, problem));
            }
        }
    }

    // As sysctl(8): the first separator decides whether dots or slashes part the name, and the other one is then literal.
    private static string SysctlPath(string name) => name.IndexOfAny(['.', '/']) is >= 0 and var first && name[first] == '.'
        ? string.Concat(name.Select(c => c switch { '.' => '/', '/' => '.', _ => c }))
        : name;

    private static string? Problem(string[] parts, string path)
    {
        if (parts.Length < 2 || parts[1].Length == 0)
        {
            return "it has no value";
        }

        if (!path.StartsWith(SysctlRoot, StringComparison.Ordinal))
        {
            return "only what is under net. belongs to a namespace";
        }

        if (path.Split('/').Any(part => part is "" or "." or ".." || !part.All(LegalName.IsPlain)))
        {
            return "its name has a part that cannot be";
        }

        return parts[1].All(c => c is >= ' ' and <= '~') ? null : "its value has characters that are not plain ASCII";
    }
}
