namespace Dot2Lab.Dot.Printing;

/// <summary>
/// Attribute names that exist in a graph although no element has a value for them: <c>{a b} [x=1]</c> declares <c>x</c> for
/// nodes and sets it nowhere. In canonical form they are empty defaults of the whole graph.
/// </summary>
internal sealed class Undescribed
{
    private static readonly DotId Empty = new("");

    /// <summary>Works them out.</summary>
    public Undescribed(DotGraph graph)
    {
        var subgraphs = graph.Root.AllBelow().ToList();
        // An empty one inside may be left out, because an attribute that is not there is empty.
        var inside = subgraphs.Skip(1).SelectMany(subgraph => subgraph.Attributes.Own).Where(attribute => attribute.Value != Empty);
        Graph = Rest(graph.GraphAttributeNames, graph.Root.Attributes.Own.Concat(inside));
        Nodes = Rest(
            graph.NodeAttributeNames,
            graph.Nodes.SelectMany(node => node.Attributes.Own).Concat(subgraphs.SelectMany(subgraph => subgraph.NodeDefaults.Own)));
        Edges = Rest(
            graph.EdgeAttributeNames,
            graph.Edges.SelectMany(edge => edge.Attributes.Own).Concat(subgraphs.SelectMany(subgraph => subgraph.EdgeDefaults.Own)));
    }

    /// <summary>Those of graphs.</summary>
    public IEnumerable<(string Name, DotId Value)> Graph { get; }

    /// <summary>Those of nodes.</summary>
    public IEnumerable<(string Name, DotId Value)> Nodes { get; }

    /// <summary>Those of edges.</summary>
    public IEnumerable<(string Name, DotId Value)> Edges { get; }

    private static List<(string Name, DotId Value)> Rest(HashSet<string> names, IEnumerable<DotAttribute> described)
    {
        var rest = new HashSet<string>(names, StringComparer.Ordinal);
        foreach (var attribute in described)
        {
            rest.Remove(attribute.Name);
        }

        return [.. rest.Select(name => (name, Empty))];
    }
}
