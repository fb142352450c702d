using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Dot;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>
/// Binds label pins: <c>pe2=1002</c> (transport to pe2), <c>red=111</c> (the egress PE's own VRF), <c>red@pe2=101</c> (a per-VRF
/// LSP towards pe2).
/// </summary>
internal sealed class PinBinder(
    IReadOnlyDictionary<NodeName, Node> nodes,
    IReadOnlyDictionary<string, Vrf> vrfs,
    DiagnosticBag diagnostics)
{
    /// <summary>A label given as an attribute's whole value, if it is one that a router can hand out.</summary>
    public static Given<int>? Label(DotAttribute? attribute, DiagnosticBag diagnostics) =>
        attribute is null ? null : Label(ListItem.Split(attribute, string.Empty).First(), diagnostics);

    /// <summary>The pins that an attribute gives to a router.</summary>
    public IEnumerable<LabelPin> Bind(DotAttribute? attribute, Node router)
    {
        foreach (var item in attribute is null ? [] : ListItem.Split(attribute))
        {
            var equals = item.Text.LastIndexOf('=');
            if (equals <= 0 || equals == item.Text.Length - 1)
            {
                diagnostics.Add(VpnDiagnostics.BadPin(item));
                continue;
            }

            var name = item.Part(0, equals);
            var label = Label(item.Part(equals + 1, item.Text.Length), diagnostics);
            if (Class(name, router) is { } fec && label is not null)
            {
                yield return new LabelPin(fec, label, name.Span);
            }
        }
    }

    private static Given<int>? Label(ListItem item, DiagnosticBag diagnostics)
    {
        if (AttributeReader.TryNumber(item.Text, out var label) && label is >= PlanDefaults.FirstLabel and <= PlanDefaults.LastLabel)
        {
            return new Given<int>(label, item.Span);
        }

        diagnostics.Add(VpnDiagnostics.LabelOutOfRange(item));
        return null;
    }

    // A name alone is a VRF on the PE that ends its path, and a PE elsewhere; so a VRF and a PE may share a name.
    private Fec? Class(ListItem name, Node router)
    {
        var at = name.Text.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0)
        {
            var vrf = KnownVrf(name.Part(0, at));
            var egress = KnownPe(name.Part(at + 1, name.Text.Length));
            return vrf is null || egress is null ? null : new Fec(egress, vrf);
        }

        if (vrfs.ContainsKey(Legible.Of(name.Text)) && (router.Role == NodeRole.Pe || FindPe(name.Text) is null))
        {
            return new Fec(router.Name, Legible.Of(name.Text));
        }

        if (FindPe(name.Text) is { } pe)
        {
            return new Fec(pe, null);
        }

        diagnostics.Add(VpnDiagnostics.UnknownVrf(name, vrfs.Keys.Concat(PeNames())));
        return null;
    }

    private string? KnownVrf(ListItem name)
    {
        if (vrfs.ContainsKey(Legible.Of(name.Text)))
        {
            return Legible.Of(name.Text);
        }

        diagnostics.Add(VpnDiagnostics.UnknownVrf(name, vrfs.Keys));
        return null;
    }

    private NodeName? KnownPe(ListItem name)
    {
        if (FindPe(name.Text) is { } pe)
        {
            return pe;
        }

        diagnostics.Add(VpnDiagnostics.UnknownPe(name, PeNames()));
        return null;
    }

    private NodeName? FindPe(string name) =>
        nodes.TryGetValue(new NodeName(name, IsHtml: false), out var node) && node.Role == NodeRole.Pe ? node.Name : null;

    private IEnumerable<string> PeNames() => nodes.Values.Where(n => n.Role == NodeRole.Pe).Select(n => n.Name.Text);
}
