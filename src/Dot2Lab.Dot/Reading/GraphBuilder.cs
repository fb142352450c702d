using System.Runtime.InteropServices;
using Antlr4.Runtime.Misc;
using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// Builds a graph from its statements as they are read, as the actions of Graphviz's grammar.y do: nodes come into being
/// where they are mentioned, edges at the end of their statement, when the <c>key</c> among the attributes is known.
/// </summary>
internal sealed class GraphBuilder
{
    // Lists and subgraphs multiply: a file of a megabyte can ask for 10^10 edges. An edge takes some hundred bytes, an attribute
    // value eight, so that this many units are half a gigabyte.
    private const int EdgeUnits = 8;
    private const int MaximumUnits = 40_000_000;

    private const int MaximumNotes = 100;

    private readonly Stack<OpenStatement> _open = new();
    private readonly Dictionary<string, DotNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DotNode> _htmlNodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(DotSubgraph Parent, DotId Name), DotSubgraph> _subgraphs = [];
    private readonly HashSet<string> _anonymous = new(StringComparer.Ordinal);
    private readonly EdgeIndex _edges;
    private readonly WordReader _words;
    private readonly DiagnosticBag _diagnostics;
    private long _units;

    /// <summary>Starts a graph; its outermost brace is open.</summary>
    public GraphBuilder(DotGraph graph, WordReader words, DiagnosticBag diagnostics)
    {
        Graph = graph;
        Statement = new OpenStatement(graph.Root);
        _edges = new EdgeIndex(graph.Directed, graph.Strict);
        _words = words;
        _diagnostics = diagnostics;
    }

    private DotGraph Graph { get; }

    private OpenStatement Statement { get; set; }

    private ReadOnlySpan<AttributePlace> StatementAttributes => Statement.Attributes is { } attributes ? attributes.Places : [];

    /// <summary>Opens a subgraph, anew or again: a name means the same subgraph inside the same parent only.</summary>
    public void Open(DotId? name, SourceSpan span)
    {
        var parent = Statement.Graph;
        if (name is not { } known)
        {
            Push(new DotSubgraph(Graph, null, span, parent));
            return;
        }

        if (!_subgraphs.TryGetValue((parent, known), out var subgraph))
        {
            NoteAnonymous(known, span);
            subgraph = new DotSubgraph(Graph, known, span, parent);
            _subgraphs.Add((parent, known), subgraph);
        }

        Push(subgraph);
    }

    /// <summary>Closes the innermost subgraph, which becomes an endpoint of the statement around it.</summary>
    public void Close(SourceSpan span)
    {
        var closed = Statement.Graph;
        Statement = _open.Pop();
        Statement.Graph.NodeMembers.Absorb(closed.NodeMembers);
        Statement.Graph.EdgeMembers.Absorb(closed.EdgeMembers);
        Statement.Close(closed, span);
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
    public void Mention(ReadOnlySpan<char> name, bool isHtml, SourceSpan span, int? portStart)
    {
        var graph = Statement.Graph;
        var nodes = isHtml ? _htmlNodes : _nodes;
        if (!nodes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var node))
        {
            node = new DotNode(new DotId(name.ToString(), isHtml), span, Graph.Nodes.Count, graph.NodeDefaults.Current);
            nodes.Add(node.Id.Text, node);
            Graph.Add(node);
            NoteAnonymous(node.Id, span);
        }

        if (graph.Parent is not null)
        {
            graph.NodeMembers.Add(node);
        }

        Statement.Mentions.Add(new Mention(node, span, portStart));
    }

    /// <summary>Ends a list of nodes, or a subgraph, as one endpoint.</summary>
    public void EndEndpoint() => Statement.EndEndpoint();

    /// <summary>Adds an attribute to the statement.</summary>
    public void Attribute(AttributePlace place) => (Statement.Attributes ??= new AttributeTable(_words)).Set(place);

    /// <summary>Ends a statement that sets attributes of the graph itself.</summary>
    public void EndGraphAttributes() => EndDefaults(Graph.GraphAttributeNames, place => Statement.Graph.Set(place, _words));

    /// <summary>Ends a statement that sets defaults for nodes.</summary>
    public void EndNodeDefaults() =>
        EndDefaults(Graph.NodeAttributeNames, place => Statement.Graph.NodeDefaults.Set(Default(place)));

    /// <summary>Ends a statement that sets defaults for edges, among which <c>key</c> means nothing.</summary>
    public void EndEdgeDefaults() =>
        EndDefaults(Graph.EdgeAttributeNames, place =>
        {
            if (place.Name != DotEdge.KeyName)
            {
                Statement.Graph.EdgeDefaults.Set(Default(place));
            }
        });

    /// <summary>Ends a statement of endpoints: it declares nodes if it has one endpoint only, else it makes edges.</summary>
    public void EndChain()
    {
        if (Statement.Endpoints.Count == 1)
        {
            EndNodeStatement();
        }
        else
        {
            EndEdgeStatement();
        }

        Statement.Clear();
    }

    private void Push(DotSubgraph subgraph)
    {
        OpenScopes(subgraph);
        _open.Push(Statement);
        Statement = new OpenStatement(subgraph);
    }

    private static void OpenScopes(DotSubgraph subgraph)
    {
        subgraph.GraphDefaults.Open(subgraph.Parent?.GraphDefaults.Current);
        subgraph.NodeDefaults.Open(subgraph.Parent?.NodeDefaults.Current);
        subgraph.EdgeDefaults.Open(subgraph.Parent?.EdgeDefaults.Current);
    }

    private DotAttribute Default(AttributePlace place) => _words.Attribute(place) with { IsDefault = true };

    private void EndDefaults(HashSet<string> names, Action<AttributePlace> set)
    {
        foreach (var place in StatementAttributes)
        {
            Declare(names, place);
            set(place);
        }

        Statement.Clear();
    }

    private void Spend(int units, SourceSpan span)
    {
        _units += units;
        if (_units > MaximumUnits)
        {
            _diagnostics.Add(SyntaxDiagnostics.TooMuch(span));
            throw new ParseCanceledException();
        }
    }

    // Once a name, and not for a million names.
    private void NoteAnonymous(DotId name, SourceSpan span)
    {
        if (name.Text.StartsWith('%') && _anonymous.Count < MaximumNotes && _anonymous.Add(name.Text))
        {
            _diagnostics.Add(SyntaxDiagnostics.AnonymousName(span, name.Text));
        }
    }

    // Graphviz keeps the key of edges apart from their attributes.
    private void Declare(HashSet<string> names, AttributePlace place)
    {
        if (!ReferenceEquals(names, Graph.EdgeAttributeNames) || place.Name != DotEdge.KeyName)
        {
            names.Add(place.Name);
        }
    }

    private void EndNodeStatement()
    {
        if (Statement.Attributes is not { } attributes)
        {
            return;
        }

        foreach (var place in attributes.Places)
        {
            Declare(Graph.NodeAttributeNames, place);
        }

        foreach (var mention in Statement.Mentions)
        {
            Spend(attributes.Count, mention.Span);
            mention.Node.Set(attributes, _words, isOnly: Statement.Mentions.Count == 1);
        }
    }

    private void EndEdgeStatement()
    {
        DotId? key = null;
        foreach (var place in StatementAttributes)
        {
            Declare(Graph.EdgeAttributeNames, place);
            key = place.Name == DotEdge.KeyName ? _words.Attribute(place).Value : key;
        }

        for (var i = 0; i + 1 < Statement.Endpoints.Count; i++)
        {
            Connect(Statement.Endpoints[i], Statement.Endpoints[i + 1], key);
        }
    }

    private void Connect(Endpoint tails, Endpoint heads, DotId? key)
    {
        // An empty side makes no edge, and finding the other side's members would be work for nothing.
        if (IsEmpty(tails) || IsEmpty(heads))
        {
            return;
        }

        var allHeads = MentionsOf(heads);
        foreach (var tail in MentionsOf(tails))
        {
            foreach (var head in allHeads)
            {
                Connect(tail, head, key);
            }
        }
    }

    private static bool IsEmpty(Endpoint endpoint) => endpoint.Subgraph is { NodeMembers.Any: false };

    private ReadOnlySpan<Mention> MentionsOf(Endpoint endpoint) => endpoint.Subgraph is { } subgraph
        ? subgraph.Nodes.Select(node => new Mention(node, endpoint.SubgraphSpan, null)).ToArray()
        : CollectionsMarshal.AsSpan(Statement.Mentions).Slice(endpoint.First, endpoint.Count);

    private void Connect(Mention tail, Mention head, DotId? key)
    {
        var graph = Statement.Graph;
        Spend(EdgeUnits + (Statement.Attributes?.Count ?? 0), tail.Span);
        var edge = _edges.Find(graph, tail.Node, head.Node, key);
        if (edge is null)
        {
            if (_edges.Refuses(graph, tail.Node, head.Node))
            {
                return;
            }

            edge = new DotEdge(graph, tail.Node, tail.Span, head.Node, head.Span, key, Graph.Edges.Count);
            Graph.Add(edge);
            _edges.Add(graph, edge);
        }
        else
        {
            _edges.Own(graph, edge);
        }

        if (graph.Parent is not null && graph.EdgeMembers.Add(edge) && graph != edge.Owner)
        {
            Graph.Add(new EdgeMention(graph, edge, Graph.Edges.Count));
        }

        Describe(edge, tail, head);
    }

    // An undirected edge can be mentioned from its other end; then the ports change sides, too.
    private void Describe(DotEdge edge, Mention tail, Mention head)
    {
        var reversed = !ReferenceEquals(edge.Tail, tail.Node);
        SetPort(edge, DotEdge.TailPortName, reversed ? head.PortStart : tail.PortStart);
        SetPort(edge, DotEdge.HeadPortName, reversed ? tail.PortStart : head.PortStart);
        if (Statement.Attributes is { } attributes)
        {
            edge.Set(attributes, _words, isOnly: Statement.Endpoints is [{ Count: 1 }, { Count: 1 }]);
        }
    }

    private void SetPort(DotEdge edge, string name, int? portStart)
    {
        if (portStart is { } start)
        {
            Graph.EdgeAttributeNames.Add(name);
            edge.Set(new AttributePlace(name, start, start), _words);
        }
    }
}
