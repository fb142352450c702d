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
    private readonly SortedDictionary<string, DotAttribute> _ofOtherTools = new(StringComparer.Ordinal);

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

    /// <summary>Says once which attributes of other tools there are.</summary>
    public void NoteOtherTools()
    {
        if (_ofOtherTools.Count > 0)
        {
            diagnostics.Add(ValueDiagnostics.OtherTools(_ofOtherTools.Keys, _ofOtherTools.Values.MinBy(a => a.NameSpan.Start)!));
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
        if (known.Contains(attribute.Name) || GraphvizAttributes.Contains(attribute.Name))
        {
            return;
        }

        if (OtherTools.Have(attribute.Name))
        {
            _ofOtherTools.TryAdd(attribute.Name, attribute);
        }
        else if (_noted.Add(attribute.Name))
        {
            diagnostics.Add(ElementOf(attribute.Name) is { } other
                ? ValueDiagnostics.AttributeOfAnother(attribute, element, other)
                : ValueDiagnostics.UnknownAttribute(attribute, element, known));
        }
    }

    private static string? ElementOf(string name) => name switch
    {
        _ when Dialect.Node.ContainsKey(name) => "node",
        _ when Dialect.Link.Contains(name) => "link",
        _ when Dialect.Graph.Contains(name) => "graph",
        _ => null,
    };
}
