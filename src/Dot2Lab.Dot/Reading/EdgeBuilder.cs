namespace Dot2Lab.Dot.Reading;

/// <summary>Makes the edges of a graph, or finds those that are there already and meant again.</summary>
/// <param name="graph">The graph.</param>
/// <param name="budget">What the edges may take.</param>
internal sealed class EdgeBuilder(DotGraph graph, Budget budget)
{
    private readonly EdgeIndex _index = new(graph.Directed, graph.Strict);

    /// <summary>A subgraph has been opened.</summary>
    public void Open(DotSubgraph subgraph) => _index.Open(subgraph);

    /// <summary>A subgraph has been closed.</summary>
    public void Close(DotSubgraph subgraph) => _index.Close(subgraph);

    /// <summary>Joins each node of one endpoint of a statement with each of the next.</summary>
    public void Connect(OpenStatement statement, int endpoint, EdgeKey? key, Stretch attributes)
    {
        var (tails, heads) = (statement.Endpoints[endpoint], statement.Endpoints[endpoint + 1]);

        // An empty side makes no edge, and finding the other side's members would be work for nothing.
        if (IsEmpty(tails) || IsEmpty(heads))
        {
            return;
        }

        var allHeads = MentionsOf(heads, statement);
        foreach (var tail in MentionsOf(tails, statement))
        {
            foreach (var head in allHeads)
            {
                budget.Spend(Budget.Edge + attributes.Count, tail);
                if (Edge(statement.Graph, tail, head, key) is { } edge)
                {
                    Describe(edge, tail, head, attributes);
                }
            }
        }
    }

    private static bool IsEmpty(Endpoint endpoint) => endpoint.Subgraph is { NodeMembers.Any: false };

    private static ReadOnlySpan<Mention> MentionsOf(Endpoint endpoint, OpenStatement statement) => endpoint.Subgraph is { } subgraph
        ? subgraph.Nodes.Select(node => new Mention(node, endpoint.SubgraphStart, null)).ToArray()
        : statement.Mentions.Slice(endpoint.First, endpoint.Count);

    // The edge that is meant, new or not; null where a strict graph refuses one.
    private DotEdge? Edge(DotSubgraph owner, Mention tail, Mention head, EdgeKey? key)
    {
        var edge = _index.Find(owner, tail.Node, head.Node, key?.Id);
        if (edge is not null)
        {
            _index.Mention(edge);
        }
        else if (!_index.Refuses(owner, tail.Node, head.Node))
        {
            edge = new DotEdge(owner, tail, head, key, graph.Edges.Count);
            graph.Add(edge);
            _index.Add(edge);
        }

        if (edge is not null && owner.Parent is not null && owner.EdgeMembers.Add(edge) && owner != edge.Owner)
        {
            graph.Add(new EdgeMention(owner, edge, graph.Edges.Count));
        }

        return edge;
    }

    // An undirected edge can be mentioned from its other end; then the ports change sides, too.
    private void Describe(DotEdge edge, Mention tail, Mention head, Stretch attributes)
    {
        var reversed = !ReferenceEquals(edge.Tail, tail.Node);
        SetPort(edge, DotEdge.TailPortName, reversed ? head.PortStart : tail.PortStart);
        SetPort(edge, DotEdge.HeadPortName, reversed ? tail.PortStart : head.PortStart);
        edge.Describe(attributes);
    }

    private void SetPort(DotEdge edge, string name, int? portStart)
    {
        if (portStart is { } start)
        {
            graph.Store.Add(new AttributePlace(graph.Words.Name(name), start, start));
            graph.EdgeAttributeNames.Add(name);
            edge.Describe(graph.Store.Close());
        }
    }
}
