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

        // A file that was made for another tool says it of no node, and one line is enough to mend that.
        if (readers.Count > 1 && readers.TrueForAll(r => r.Reader.Find("role") is null && Function(r.Reader) is null))
        {
            diagnostics.Add(StructureDiagnostics.NoRoles(graph));
            return new Dictionary<DotNode, DeclaredRole>();
        }

        var roles = new Dictionary<DotNode, DeclaredRole>();
        foreach (var (node, reader) in readers)
        {
            if (RoleOf(node, reader, diagnostics) is { } role)
            {
                roles[node] = role;
            }
        }

        return roles;
    }

    private static DeclaredRole? RoleOf(DotNode node, AttributeReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Find("role") is not null)
        {
            return reader.Keyword("role", Keywords.Roles)?.Value;
        }

        if (Function(reader) is { } role)
        {
            return role;
        }

        diagnostics.Add(StructureDiagnostics.NoRole(node, reader.Text("function")?.Value));
        return null;
    }

    // Other tools have values of their own for it, so one that says nothing to us is no error by itself.
    private static DeclaredRole? Function(AttributeReader reader) =>
        reader.Text("function") is { } function && Keywords.Functions.TryGetValue(function.Value.ToLowerInvariant(), out var role)
            ? role
            : null;
}
