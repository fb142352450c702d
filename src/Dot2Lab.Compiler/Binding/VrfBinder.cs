using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Dot;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>Binds nodes that define a VRF, and adds the VRFs that are only named.</summary>
internal static class VrfBinder
{
    private static readonly int[] KernelTables = [0, 253, PlanDefaults.MainTable, PlanDefaults.LocalTable];

    /// <summary>Binds a definition.</summary>
    public static Vrf Bind(DotNode node, DiagnosticBag diagnostics)
    {
        var reader = new AttributeReader(node.Attributes, diagnostics);
        var imports = Targets("import");
        var exports = Targets("export");
        var name = Legible.Of(node.Id.Text);

        // Given one of the two alone, the other stays what a VRF has by itself: its own target.
        return new Vrf(name, imports ?? [new(name, node.Span)], exports ?? [new(name, node.Span)], node.Span)
        {
            IsDefined = true,
            Table = Table(reader, diagnostics),
            RouteDistinguisher = RouteDistinguisherReader.Read(reader, diagnostics),
        };

        IReadOnlyList<Given<string>>? Targets(string attribute) =>
            reader.Find(attribute) is null
                ? null
                : [.. reader.List(attribute).Select(item => new Given<string>(Legible.Of(item.Text), item.Span)).DistinctBy(t => t.Value, StringComparer.Ordinal)];
    }

    /// <summary>The routing table that an element gives, unless it is the kernel's own.</summary>
    public static Given<int>? Table(AttributeReader reader, DiagnosticBag diagnostics)
    {
        var table = reader.Number("table", 0, int.MaxValue);
        if (table is null || !KernelTables.Contains(table.Value))
        {
            return table;
        }

        diagnostics.Add(VpnDiagnostics.ReservedTable(table.Span, table.Value));
        return null;
    }

    /// <summary>All VRFs of a lab: those defined, and those that a customer or a link names.</summary>
    public static IReadOnlyDictionary<string, Vrf> All(IEnumerable<Vrf> defined, IEnumerable<Node> nodes, IEnumerable<Link> links, DiagnosticBag diagnostics)
    {
        var vrfs = new Dictionary<string, Vrf>(StringComparer.Ordinal);
        foreach (var vrf in defined.Where(v => !vrfs.TryAdd(v.Name, v)))
        {
            diagnostics.Add(VpnDiagnostics.VrfDefinedTwice(vrf, vrfs[vrf.Name].Span));
        }

        var named = nodes.Select(n => n.Vrf).Concat(links.Select(l => l.Vrf)).OfType<Given<string>>();
        foreach (var name in named.OrderBy(n => n.Span.Start))
        {
            vrfs.TryAdd(name.Value, Vrf.Named(name.Value, name.Span));
        }

        return new SortedDictionary<string, Vrf>(vrfs, StringComparer.Ordinal);
    }
}
