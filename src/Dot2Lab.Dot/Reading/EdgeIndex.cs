namespace Dot2Lab.Dot.Reading;

/// <summary>
/// Finds edges that a new mention means again: those with the same ends and <c>key</c>, and in a strict graph those with the
/// same ends. A graph without either needs no index, and gets none. Follows agedge() of Graphviz's edge.c.
/// </summary>
internal sealed class EdgeIndex(bool directed, bool strict)
{
    private readonly Dictionary<(DotNode Tail, DotNode Head, DotId Key), DotEdge> _byKey = [];
    private readonly Dictionary<(DotNode Tail, DotNode Head), List<DotEdge>> _byEnds = [];
    private readonly StrictMembers _members = new();

    /// <summary>The edge that a mention means, or null if it asks for a new one.</summary>
    public DotEdge? Find(DotSubgraph graph, DotNode tail, DotNode head, DotId? key)
    {
        if (key is { } name)
        {
            return _byKey.GetValueOrDefault((tail, head, name)) ?? (directed ? null : _byKey.GetValueOrDefault((head, tail, name)));
        }

        return strict
            ? InGraph(graph, tail, head) ?? InGraph(graph.Graph.Root, tail, head)
            : null;
    }

    /// <summary>
    /// Whether a strict graph refuses a new edge. What counts is the very subgraph and the very direction, so that a second
    /// edge with another key does come into being from the other side, or in a subgraph that lacks the first.
    /// </summary>
    public bool Refuses(DotSubgraph graph, DotNode tail, DotNode head) => strict && Member(graph, tail, head) is not null;

    /// <summary>A subgraph is opened, perhaps again.</summary>
    public void Open(DotSubgraph subgraph)
    {
        if (strict)
        {
            _members.Open(subgraph);
        }
    }

    /// <summary>A subgraph is closed.</summary>
    public void Close(DotSubgraph subgraph) => _members.Close(subgraph);

    /// <summary>Takes in a new edge.</summary>
    public void Add(DotEdge edge)
    {
        if (edge.Key is { } key)
        {
            _byKey.Add((edge.Tail, edge.Head, key), edge);
        }

        if (strict)
        {
            if (!_byEnds.TryGetValue((edge.Tail, edge.Head), out var edges))
            {
                _byEnds.Add((edge.Tail, edge.Head), edges = []);
            }

            edges.Add(edge);
            _members.Mention(edge);
        }
    }

    /// <summary>An edge is mentioned again, perhaps in another subgraph.</summary>
    public void Mention(DotEdge edge)
    {
        if (strict)
        {
            _members.Mention(edge);
        }
    }

    private DotEdge? InGraph(DotSubgraph graph, DotNode tail, DotNode head) =>
        Member(graph, tail, head) ?? (directed ? null : Member(graph, head, tail));

    private DotEdge? Member(DotSubgraph graph, DotNode tail, DotNode head) =>
        _byEnds.GetValueOrDefault((tail, head))?.Find(edge => _members.Has(graph, edge));
}
