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
        var roles = new Dictionary<DotNode, DeclaredRole>();
        foreach (var node in graph.Nodes)
        {
            var reader = new AttributeReader(node.Attributes, diagnostics);
            if (reader.Find("role") is not null)
            {
                if (reader.Keyword("role", Keywords.Roles) is { } role)
                {
                    roles[node] = role.Value;
                }
            }
            else if (Function(reader) is { } role)
            {
                roles[node] = role;
            }
            else
            {
                diagnostics.Add(StructureDiagnostics.NoRole(node));
            }
        }

        return roles;
    }

    // Other tools have values of their own for it, so one that says nothing to us is not an error.
    private static DeclaredRole? Function(AttributeReader reader) =>
        reader.Text("function") is { } function && Keywords.Functions.TryGetValue(function.Value.ToLowerInvariant(), out var role)
            ? role
            : null;
}
