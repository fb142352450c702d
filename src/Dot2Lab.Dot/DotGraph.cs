using Dot2Lab.Dot.Reading;
using Dot2Lab.Text;

namespace Dot2Lab.Dot;

/// <summary>One graph as Graphviz would read it.</summary>
public sealed class DotGraph
{
    private readonly List<DotNode> _nodes = [];
    private readonly List<DotEdge> _edges = [];
    private readonly List<EdgeMention> _edgeMentions = [];

    internal DotGraph(DotId? name, bool directed, bool strict, SourceSpan keywordSpan, WordReader words)
    {
        Words = words;
        Store = new AttributeStore(words);
        Directed = directed;
        Strict = strict;
        KeywordSpan = keywordSpan;
        Root = new DotSubgraph(this, name, keywordSpan, parent: null);
    }

    /// <summary>Its name; null without one.</summary>
    public DotId? Name => Root.Name;

    /// <summary>Whether it is a <c>digraph</c>.</summary>
    public bool Directed { get; }

    /// <summary>Whether it is <c>strict</c>: at most one edge between two nodes.</summary>
    public bool Strict { get; }

    /// <summary>Where the word <c>graph</c> or <c>digraph</c> that opens it stands.</summary>
    public SourceSpan KeywordSpan { get; }

    /// <summary>The whole graph as a subgraph: its attributes and its direct subgraphs.</summary>
    public DotSubgraph Root { get; }

    /// <summary>All nodes, in the order in which they were made.</summary>
    public IReadOnlyList<DotNode> Nodes => _nodes;

    /// <summary>All edges, in the order in which they were made.</summary>
    public IReadOnlyList<DotEdge> Edges => _edges;

    /// <summary>The mentions that put an edge into another subgraph than its owner, in the order of the file.</summary>
    internal IReadOnlyList<EdgeMention> EdgeMentions => _edgeMentions;

    /// <summary>The attribute names that exist for graphs, anywhere in the file.</summary>
    internal HashSet<string> GraphAttributeNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The attribute names that exist for nodes, anywhere in the file.</summary>
    internal HashSet<string> NodeAttributeNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The attribute names that exist for edges, anywhere in the file.</summary>
    internal HashSet<string> EdgeAttributeNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes words of places in the text.</summary>
    internal WordReader Words { get; }

    /// <summary>The attributes of all its elements.</summary>
    internal AttributeStore Store { get; }

    internal void Add(DotNode node) => _nodes.Add(node);

    internal void Add(DotEdge edge) => _edges.Add(edge);

    internal void Add(EdgeMention mention) => _edgeMentions.Add(mention);
}
