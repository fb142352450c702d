using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Dot;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>
/// Finds attributes that mean nothing where they stand. An unknown name is noted once in a file: a file of another tool may
/// have it on every link.
/// </summary>
internal sealed class AttributeChecker(DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);

    /// <summary>Checks the attributes of a graph and of all its subgraphs, however deep.</summary>
    public void CheckGraphs(DotSubgraph root)
    {
        var open = new Stack<DotSubgraph>([root]);
        while (open.TryPop(out var graph))
        {
            foreach (var attribute in graph.Attributes.Own)
            {
                CheckGraphAttribute(attribute);
            }

            foreach (var subgraph in graph.Subgraphs)
            {
                open.Push(subgraph);
            }
        }
    }

    /// <summary>Checks a node's attributes; what it only inherits may be meant for others.</summary>
    public void CheckNode(DotNode node, DeclaredRole? role)
    {
        foreach (var attribute in node.Attributes)
        {
            if (!Dialect.Node.TryGetValue(attribute.Name, out var roles))
            {
                CheckName(attribute, "node", Dialect.Node.Keys);
            }
            else if (!attribute.IsDefault && role is { } known && !roles.Contains(known) && attribute.Value.Text.Length > 0)
            {
                diagnostics.Add(ValueDiagnostics.UselessAttribute(attribute, Keywords.Roles.First(r => r.Value == known).Key));
            }
        }
    }

    /// <summary>Checks a link's attributes.</summary>
    public void CheckLink(DotEdge edge)
    {
        foreach (var attribute in edge.Attributes)
        {
            CheckName(attribute, "link", Dialect.Link);
        }
    }

    private void CheckGraphAttribute(DotAttribute attribute)
    {
        var forElements = Dialect.Node.ContainsKey(attribute.Name) || Dialect.Link.Contains(attribute.Name);
        if (forElements && !Dialect.Graph.Contains(attribute.Name))
        {
            diagnostics.Add(ValueDiagnostics.NodeAttributeOnGraph(attribute));
        }
        else
        {
            CheckName(attribute, "graph", Dialect.Graph);
        }
    }

    private void CheckName(DotAttribute attribute, string element, IEnumerable<string> known)
    {
        if (!known.Contains(attribute.Name) && !GraphvizAttributes.Contains(attribute.Name) && _noted.Add(attribute.Name))
        {
            diagnostics.Add(ValueDiagnostics.UnknownAttribute(attribute, element, known));
        }
    }
}
