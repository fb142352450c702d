using Dot2Lab.Dot.Reading;
using Dot2Lab.Text;

namespace Dot2Lab.Dot;

/// <summary>An edge of a graph.</summary>
public sealed class DotEdge
{
    internal const string TailPortName = "tailport";
    internal const string HeadPortName = "headport";

    private readonly Defaults? _defaults;

    internal DotEdge(
        DotSubgraph owner, DotNode tail, SourceSpan tailSpan, DotNode head, SourceSpan headSpan, DotId? key, int sequence)
    {
        Tail = tail;
        TailSpan = tailSpan;
        Head = head;
        HeadSpan = headSpan;
        Key = key;
        Sequence = sequence;
        _defaults = owner.EdgeDefaults.Current;
        Owner = owner;
    }

    /// <summary>The node that the edge leaves; in an undirected graph the one written first.</summary>
    public DotNode Tail { get; }

    /// <summary>The node that the edge enters; in an undirected graph the one written second.</summary>
    public DotNode Head { get; }

    /// <summary>
    /// The value of the pseudo-attribute <c>key</c>, which tells edges between the same nodes apart; null without one.
    /// </summary>
    public DotId? Key { get; }

    /// <summary>From the tail's mention to the head's, where the edge was made.</summary>
    public SourceSpan Span => TailSpan.Start <= HeadSpan.Start
        ? SourceSpan.Between(TailSpan, HeadSpan)
        : SourceSpan.Between(HeadSpan, TailSpan);

    /// <summary>Where the tail is mentioned in the edge statement; the subgraph's opening where it stands for its members.</summary>
    public SourceSpan TailSpan { get; }

    /// <summary>Where the head is mentioned in the edge statement; the subgraph's opening where it stands for its members.</summary>
    public SourceSpan HeadSpan { get; }

    /// <summary>Its attributes, ports among them as <c>tailport</c> and <c>headport</c>.</summary>
    public DotAttributes Attributes => new(Own, _defaults);

    /// <summary>Where the edge leaves its tail, as <c>port:compass</c>; null if nothing is said.</summary>
    public DotAttribute? TailPort => Attributes.TryGet(TailPortName, out var port) ? port : null;

    /// <summary>Where the edge enters its head, as <c>port:compass</c>; null if nothing is said.</summary>
    public DotAttribute? HeadPort => Attributes.TryGet(HeadPortName, out var port) ? port : null;

    /// <summary>The subgraph that it was made in.</summary>
    internal DotSubgraph Owner { get; }

    /// <summary>Its rank in the order in which the graph's edges were made, from 0.</summary>
    internal int Sequence { get; }

    internal AttributeTable? Own { get; private set; }

    internal void Set(DotAttribute attribute) => (Own ??= new AttributeTable(2)).Set(attribute);

    internal void Set(AttributeTable attributes, string? except) => (Own ??= new AttributeTable(attributes.Count)).Set(attributes, except);
}
