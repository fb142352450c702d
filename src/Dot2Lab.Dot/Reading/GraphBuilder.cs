using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// Builds a graph from its statements as they are read, as the actions of Graphviz's grammar.y do: nodes come into being
/// where they are mentioned, edges at the end of their statement, when the <c>key</c> among the attributes is known.
/// </summary>
internal sealed class GraphBuilder
{
    private const int MaximumNotes = 100;

    private readonly Stack<OpenStatement> _open = new();
    private readonly IdTable _nodes = new();
    private readonly Dictionary<(DotSubgraph Parent, DotId Name), DotSubgraph> _subgraphs = [];
    private readonly HashSet<string> _anonymous = new(StringComparer.Ordinal);
    private readonly EdgeBuilder _edges;
    private readonly Budget _budget;
    private readonly DiagnosticBag _diagnostics;
    private readonly int _key;

    /// <summary>Starts a graph; its outermost brace is open.</summary>
    public GraphBuilder(DotGraph graph, DiagnosticBag diagnostics)
    {
        Graph = graph;
        Statement = new OpenStatement(graph.Root);
        _budget = new Budget(graph.Words, diagnostics);
        _edges = new EdgeBuilder(graph, _budget);
        _diagnostics = diagnostics;
        _key = graph.Words.Name(DotEdge.KeyName);
    }

    private DotGraph Graph { get; }

    private OpenStatement Statement { get; set; }

    private WordReader Words => Graph.Words;

    private AttributeStore Store => Graph.Store;

    /// <summary>Opens a subgraph, anew or again: a name means the same subgraph inside the same parent only.</summary>
    public void Open(DotId? name, int start)
    {
        var parent = Statement.Graph;
        if (name is not { } known)
        {
            Push(new DotSubgraph(Graph, null, Words.EndpointAt(start), parent));
            return;
        }

        if (!_subgraphs.TryGetValue((parent, known), out var subgraph))
        {
            subgraph = new DotSubgraph(Graph, known, Words.EndpointAt(start), parent);
            NoteAnonymous(known, subgraph.Span);
            _subgraphs.Add((parent, known), subgraph);
        }

        Push(subgraph);
    }

    /// <summary>Closes the innermost subgraph, which becomes an endpoint of the statement around it.</summary>
    public void Close(int start)
    {
        var closed = Statement.Graph;
        _edges.Close(closed);
        Statement = _open.Pop();
        Statement.Graph.NodeMembers.Absorb(closed.NodeMembers);
        Statement.Graph.EdgeMembers.Absorb(closed.EdgeMembers);
        Statement.Close(closed, start);
    }

    /// <summary>
    /// Ends the graph: what was set outside a subgraph after it was closed shows through in it, too.
    /// </summary>
    public DotGraph End()
    {
        foreach (var subgraph in Graph.Root.AllBelow())
        {
            OpenScopes(subgraph);
        }

        return Graph;
    }

    /// <summary>Mentions a node, which makes it if there is none of that name.</summary>
    public void Mention(ReadOnlySpan<char> name, bool isHtml, SourceSpan span, int start, int? portStart)
    {
        var graph = Statement.Graph;
        var number = _nodes.Number(name, isHtml);
        if (number == Graph.Nodes.Count)
        {
            Make(_nodes[number], span);
        }

        var node = Graph.Nodes[number];
        if (graph.Parent is not null)
        {
            graph.NodeMembers.Add(node);
        }

        Statement.Mention(new Mention(node, start, portStart));
    }

    /// <summary>Ends a list of nodes, or a subgraph, as one endpoint.</summary>
    public void EndEndpoint() => Statement.EndEndpoint();

    /// <summary>Adds an attribute to the statement.</summary>
    public void Attribute(AttributePlace place) => Store.Add(place);

    /// <summary>Ends a statement that sets attributes of the graph itself.</summary>
    public void EndGraphAttributes()
    {
        EndDefaults(Graph.GraphAttributeNames, Statement.Graph.GraphDefaults);
        Statement.Graph.Describe(Store.Close());
    }

    /// <summary>Ends a statement that sets defaults for nodes.</summary>
    public void EndNodeDefaults()
    {
        EndDefaults(Graph.NodeAttributeNames, Statement.Graph.NodeDefaults);
        Store.Close();
    }

    /// <summary>Ends a statement that sets defaults for edges, among which <c>key</c> means nothing.</summary>
    public void EndEdgeDefaults()
    {
        Store.Extract(_key);
        EndDefaults(Graph.EdgeAttributeNames, Statement.Graph.EdgeDefaults);
        Store.Close();
    }

    /// <summary>Ends a statement of endpoints: it declares nodes if it has one endpoint only, else it makes edges.</summary>
    public void EndChain()
    {
        if (Statement.Endpoints.Length == 1)
        {
            EndNodeStatement();
        }
        else
        {
            EndEdgeStatement();
        }

        Statement.Clear();
    }

    /// <summary>Forgets what is left of a statement that has an error.</summary>
    public void Abandon()
    {
        Store.Close();
        Statement.Clear();
    }

    private void Push(DotSubgraph subgraph)
    {
        OpenScopes(subgraph);
        _edges.Open(subgraph);
        _open.Push(Statement);
        Statement = new OpenStatement(subgraph);
    }

    private static void OpenScopes(DotSubgraph subgraph)
    {
        subgraph.GraphDefaults.Open(subgraph.Parent?.GraphDefaults.Current);
        subgraph.NodeDefaults.Open(subgraph.Parent?.NodeDefaults.Current);
        subgraph.EdgeDefaults.Open(subgraph.Parent?.EdgeDefaults.Current);
    }

    private void EndDefaults(HashSet<string> names, DefaultScope defaults)
    {
        Declare(names);
        foreach (var place in Store.Open)
        {
            defaults.Set(Words.Attribute(place) with { IsDefault = true });
        }
    }

    private void Make(DotId id, SourceSpan span)
    {
        Graph.Add(new DotNode(id, span, Graph.Nodes.Count, Store, Statement.Graph.NodeDefaults.Current));
        NoteAnonymous(id, span);
    }

    // Once a name, and not for a million names.
    private void NoteAnonymous(DotId name, SourceSpan span)
    {
        if (name.Text.StartsWith('%') && _anonymous.Count < MaximumNotes && _anonymous.Add(name.Text))
        {
            _diagnostics.Add(SyntaxDiagnostics.AnonymousName(span, name.Text));
        }
    }

    private void Declare(HashSet<string> names)
    {
        foreach (var place in Store.Open)
        {
            names.Add(Words.NameOf(place.Name));
        }
    }

    private void EndNodeStatement()
    {
        Declare(Graph.NodeAttributeNames);
        var attributes = Store.Close();
        foreach (var mention in Statement.Mentions)
        {
            _budget.Spend(attributes.Count, mention);
            mention.Node.Describe(attributes);
        }
    }

    // Graphviz keeps the key of edges apart from their attributes.
    private void EndEdgeStatement()
    {
        var key = Store.Extract(_key) is { } place ? new EdgeKey(Words.Read(place.ValueStart).Id) : null;
        Declare(Graph.EdgeAttributeNames);
        var attributes = Store.Close();
        for (var i = 0; i + 1 < Statement.Endpoints.Length; i++)
        {
            _edges.Connect(Statement, i, key, attributes);
        }
    }
}
