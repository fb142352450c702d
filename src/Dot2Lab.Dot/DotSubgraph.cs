using Dot2Lab.Dot.Reading;
using Dot2Lab.Text;

namespace Dot2Lab.Dot;

/// <summary>A subgraph, or the whole graph as the root of its subgraphs.</summary>
public sealed class DotSubgraph
{
    private readonly Defaults? _inherited;
    private int _description;
    private readonly List<DotSubgraph> _subgraphs = [];

    internal DotSubgraph(DotGraph graph, DotId? name, SourceSpan span, DotSubgraph? parent)
    {
        Graph = graph;
        Name = name;
        Span = span;
        Parent = parent;
        Depth = parent is null ? 0 : parent.Depth + 1;
        _inherited = parent?.GraphDefaults.Current;
        parent?._subgraphs.Add(this);
        NodeMembers = new Members<DotNode>(node => node.Sequence, this, child => child.NodeMembers);
        EdgeMembers = new Members<DotEdge>(edge => edge.Sequence, this, child => child.EdgeMembers);
    }

    /// <summary>Its name; null without one. The name of a whole graph is never HTML.</summary>
    public DotId? Name { get; }

    /// <summary>Where it is opened first: its header, or the brace of a subgraph without one.</summary>
    public SourceSpan Span { get; }

    /// <summary>The whole graph that it belongs to.</summary>
    public DotGraph Graph { get; }

    /// <summary>The subgraph or graph around it; null for a whole graph.</summary>
    public DotSubgraph? Parent { get; }

    /// <summary>Its own graph attributes, and those that stood around it when it was made.</summary>
    public DotAttributes Attributes => new(Graph.Store, _description, _inherited);

    /// <summary>Its nodes and those of its subgraphs, in the order in which the whole graph's nodes were made.</summary>
    public IReadOnlyList<DotNode> Nodes => Parent is null ? Graph.Nodes : NodeMembers.All;

    /// <summary>Its edges and those of its subgraphs, in the order in which the whole graph's edges were made.</summary>
    public IReadOnlyList<DotEdge> Edges => Parent is null ? Graph.Edges : EdgeMembers.All;

    /// <summary>The subgraphs directly inside, in the order in which they were opened first.</summary>
    public IReadOnlyList<DotSubgraph> Subgraphs => _subgraphs;

    /// <summary>This graph and all subgraphs in it, however deep, each before those inside it.</summary>
    internal IEnumerable<DotSubgraph> AllBelow()
    {
        var open = new Stack<DotSubgraph>([this]);
        while (open.TryPop(out var subgraph))
        {
            yield return subgraph;
            foreach (var inside in subgraph._subgraphs)
            {
                open.Push(inside);
            }
        }
    }

    /// <summary>The same in the order of the file.</summary>
    internal IEnumerable<DotSubgraph> InOrder()
    {
        var open = new Stack<DotSubgraph>([this]);
        while (open.TryPop(out var subgraph))
        {
            yield return subgraph;
            foreach (var inside in Enumerable.Reverse(subgraph._subgraphs))
            {
                open.Push(inside);
            }
        }
    }

    /// <summary>How many subgraphs it is inside of.</summary>
    internal int Depth { get; }

    /// <summary>
    /// Whether it was made when its parent had all its present attributes, so that only its own can differ from them. (If not
    /// even this is known of the parent itself, what it hands down may be newer than what it has.)
    /// </summary>
    internal bool HasAllOfParent => HasNewest && Parent is { HasNewest: true };

    private bool HasNewest => Parent is null || ReferenceEquals(_inherited, Parent.GraphDefaults.Current);

    internal DefaultScope GraphDefaults { get; } = new();

    internal DefaultScope NodeDefaults { get; } = new();

    internal DefaultScope EdgeDefaults { get; } = new();

    internal Members<DotNode> NodeMembers { get; }

    internal Members<DotEdge> EdgeMembers { get; }

    /// <summary>Takes in the attributes of a statement.</summary>
    internal void Describe(Stretch attributes) => _description = Graph.Store.Describe(_description, attributes);
}
