using Dot2Lab.Dot.Reading;

namespace Dot2Lab.Dot.Printing;

/// <summary>Writes the single lines of a graph in canonical form.</summary>
internal sealed class StatementWriter(DotGraph graph, ByteWriter output)
{
    // A nest of 100,000 levels would else be nearly all indentation.
    private const int DeepestIndentation = 20;

    private readonly InnermostMembers _members = new(graph);
    private readonly Undescribed _undescribed = new(graph);
    private readonly string _operator = graph.Directed ? " -> " : " -- ";

    /// <summary>The line that opens the whole graph, its attributes and its nodes.</summary>
    public void OpenGraph()
    {
        Line(0, $"{(graph.Strict ? "strict " : "")}{(graph.Directed ? "digraph" : "graph")} {Header(graph.Name)}");
        Defaults(1, "graph", Pairs(graph.Root.Attributes).Concat(_undescribed.Graph));
        foreach (var node in graph.Nodes)
        {
            Line(1, $"{DotText.Write(node.Id)}{List(Pairs(node.Attributes))};");
        }

        // Behind the nodes, so that they touch none of them.
        Defaults(1, "node", Pairs(graph.Root.NodeDefaults.Own).Concat(_undescribed.Nodes));
    }

    /// <summary>The line that opens a subgraph.</summary>
    public void Open(DotId? name, int depth) => Line(depth, $"{(name is null ? "" : "subgraph ")}{Header(name)}");

    /// <summary>The lines that open a subgraph and say all that is said once.</summary>
    public void OpenFirst(DotSubgraph subgraph)
    {
        Open(subgraph.Name, subgraph.Depth);
        Defaults(subgraph.Depth + 1, "graph", UnlikeParent(subgraph));
        Defaults(subgraph.Depth + 1, "node", Pairs(subgraph.NodeDefaults.Own));
        foreach (var node in _members.Of(subgraph))
        {
            Line(subgraph.Depth + 1, $"{DotText.Write(node.Id)};");
        }
    }

    /// <summary>The line that closes a graph or subgraph.</summary>
    public void Close(int depth) => Line(depth, "}");

    /// <summary>An edge with everything that is said of it.</summary>
    public void Write(DotEdge edge) =>
        Line(edge.Owner.Depth + 1, $"{Ends(edge)}{List(Key(edge).Concat(Pairs(edge.Attributes)))};");

    /// <summary>An edge that exists, in another subgraph.</summary>
    public void Write(EdgeMention mention) =>
        Line(mention.Subgraph.Depth + 1, $"{Ends(mention.Edge)}{List(Key(mention.Edge))};");

    /// <summary>A subgraph's own defaults for edges.</summary>
    public void WriteEdgeDefaults(DotSubgraph subgraph) =>
        Defaults(subgraph.Depth + 1, "edge", Pairs(subgraph.EdgeDefaults.Own).Concat(subgraph.Parent is null ? _undescribed.Edges : []));

    private static string Header(DotId? name) => name is { } known ? $"{DotText.Write(known)} {{" : "{";

    private string Ends(DotEdge edge) => $"{DotText.Write(edge.Tail.Id)}{_operator}{DotText.Write(edge.Head.Id)}";

    private static IEnumerable<(string Name, DotId Value)> Key(DotEdge edge) => edge.Key is { } key ? [("key", key)] : [];

    private static IEnumerable<(string Name, DotId Value)> Pairs(IEnumerable<DotAttribute> attributes) =>
        attributes.Select(attribute => (attribute.Name, attribute.Value));

    // A subgraph starts with its parent's attributes, which have all been written by now; where it was made before they were
    // set, it lacks them. An attribute that is not there is an empty one.
    private static IEnumerable<(string Name, DotId Value)> UnlikeParent(DotSubgraph subgraph)
    {
        var (parent, own) = (subgraph.Parent!.Attributes, subgraph.Attributes);
        var candidates = subgraph.HasAllOfParent ? own.Own : parent.Concat(own);
        return candidates
            .Select(attribute => (attribute.Name, Value: ValueIn(own, attribute.Name)))
            .Where(pair => pair.Value != ValueIn(parent, pair.Name))
            .Distinct();
    }

    private static DotId ValueIn(DotAttributes attributes, string name) =>
        attributes.TryGet(name, out var attribute) ? attribute.Value : new DotId("");

    private void Defaults(int depth, string kind, IEnumerable<(string Name, DotId Value)> attributes)
    {
        var list = List(attributes);
        if (list.Length > 0)
        {
            Line(depth, $"{kind}{list};");
        }
    }

    private static string List(IEnumerable<(string Name, DotId Value)> attributes)
    {
        var items = attributes
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => $"{DotText.Write(new DotId(pair.Name))}={DotText.Write(pair.Value)}");
        var list = string.Join(", ", items);
        return list.Length == 0 ? "" : $" [{list}]";
    }

    private void Line(int depth, string text)
    {
        output.Write(new string('\t', Math.Min(depth, DeepestIndentation)));
        output.Write(text);
        output.Write("\n");
    }
}
