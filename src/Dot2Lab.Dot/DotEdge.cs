using Dot2Lab.Dot.Reading;
using Dot2Lab.Text;

namespace Dot2Lab.Dot;

/// <summary>An edge of a graph.</summary>
public sealed class DotEdge
{
    /// <summary>What looks like an attribute of edges, but is their name.</summary>
    internal const string KeyName = "key";

    internal const string TailPortName = "tailport";
    internal const string HeadPortName = "headport";

    private readonly Defaults? _defaults;
    private readonly int _tailStart;
    private readonly int _headStart;
    private readonly EdgeKey? _key;
    private int _description;

    internal DotEdge(DotSubgraph owner, Mention tail, Mention head, EdgeKey? key, int sequence)
    {
        Tail = tail.Node;
        Head = head.Node;
        Owner = owner;
        Sequence = sequence;
        _tailStart = tail.Start;
        _headStart = head.Start;
        _key = key;
        _defaults = owner.EdgeDefaults.Current;
    }

    /// <summary>The node that the edge leaves; in an undirected graph the one written first.</summary>
    public DotNode Tail { get; }

    /// <summary>The node that the edge enters; in an undirected graph the one written second.</summary>
    public DotNode Head { get; }

    /// <summary>
    /// The value of the pseudo-attribute <c>key</c>, which tells edges between the same nodes apart; null without one.
    /// </summary>
    public DotId? Key => _key?.Id;

    /// <summary>From the tail's mention to the head's, where the edge was made.</summary>
    public SourceSpan Span => _tailStart <= _headStart
        ? SourceSpan.Between(TailSpan, HeadSpan)
        : SourceSpan.Between(HeadSpan, TailSpan);

    /// <summary>Where the tail is mentioned in the edge statement; the subgraph's opening where it stands for its members.</summary>
    public SourceSpan TailSpan => Words.EndpointAt(_tailStart);

    /// <summary>Where the head is mentioned in the edge statement; the subgraph's opening where it stands for its members.</summary>
    public SourceSpan HeadSpan => Words.EndpointAt(_headStart);

    /// <summary>Its attributes, ports among them as <c>tailport</c> and <c>headport</c>.</summary>
    public DotAttributes Attributes => new(Store, _description, _defaults);

    /// <summary>Where the edge leaves its tail, as <c>port:compass</c>; null if nothing is said.</summary>
    public DotAttribute? TailPort => Attributes.TryGet(TailPortName, out var port) ? port : null;

    /// <summary>Where the edge enters its head, as <c>port:compass</c>; null if nothing is said.</summary>
    public DotAttribute? HeadPort => Attributes.TryGet(HeadPortName, out var port) ? port : null;

    /// <summary>The subgraph that it was made in.</summary>
    internal DotSubgraph Owner { get; }

    /// <summary>Its rank in the order in which the graph's edges were made, from 0.</summary>
    internal int Sequence { get; }

    private AttributeStore Store => Owner.Graph.Store;

    private WordReader Words => Owner.Graph.Words;

    /// <summary>Takes in the attributes of a statement.</summary>
    internal void Describe(Stretch attributes) => _description = Store.Describe(_description, attributes);
}
