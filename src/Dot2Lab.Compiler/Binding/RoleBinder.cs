using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Dot;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>Finds out what each node is.</summary>
internal static class RoleBinder
{
    /// <summary>The role of every node that has one; a node without, or with a wrong one, is reported and left out.</summary>
    public static IReadOnlyDictionary<DotNode, DeclaredRole> Bind(DotGraph graph, DiagnosticBag diagnostics)
    {
        var readers = graph.Nodes.Select(node => (Node: node, Reader: new AttributeReader(node.Attributes, diagnostics))).ToList();
        var without = readers.Where(r => r.Reader.Find("role") is null && Function(r.Reader) is null).ToList();

        // A file that was made for another tool says it of no node, and one line is enough to mend that.
        if (readers.Count > 1 && without.Count == readers.Count)
        {
            diagnostics.Add(StructureDiagnostics.NoRoles(graph));
        }
        else
        {
            without.ForEach(r => diagnostics.Add(StructureDiagnostics.NoRole(r.Node, r.Reader.Text("function")?.Value)));
        }

        return Declared(graph, diagnostics);
    }

    /// <summary>The role of every node that has one; a wrong one is reported, a node without is left out in silence.</summary>
    public static IReadOnlyDictionary<DotNode, DeclaredRole> Declared(DotGraph graph, DiagnosticBag diagnostics)
    {
        var roles = new Dictionary<DotNode, DeclaredRole>();
        foreach (var node in graph.Nodes)
        {
            if (RoleOf(new AttributeReader(node.Attributes, diagnostics)) is { } role)
            {
                roles[node] = role;
            }
        }

        return roles;
    }

    private static DeclaredRole? RoleOf(AttributeReader reader) =>
        reader.Find("role") is null ? Function(reader) : reader.Keyword("role", Keywords.Roles)?.Value;

    // Other tools have values of their own for it, so one that says nothing to us is no error by itself.
    private static DeclaredRole? Function(AttributeReader reader) =>
        reader.Text("function") is { } function && Keywords.Functions.TryGetValue(function.Value.ToLowerInvariant(), out var role)
            ? role
            : null;
}
