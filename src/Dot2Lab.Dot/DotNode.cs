using Dot2Lab.Dot.Reading;
using Dot2Lab.Text;

namespace Dot2Lab.Dot;

/// <summary>A node of a graph.</summary>
public sealed class DotNode
{
    private readonly Defaults? _defaults;

    internal DotNode(DotId id, SourceSpan span, int sequence, Defaults? defaults)
    {
        Id = id;
        Span = span;
        Sequence = sequence;
        _defaults = defaults;
    }

    /// <summary>Its name, which is what makes it this node.</summary>
    public DotId Id { get; }

    /// <summary>Where it is mentioned first.</summary>
    public SourceSpan Span { get; }

    /// <summary>Its attributes.</summary>
    public DotAttributes Attributes => new(Own, _defaults);

    /// <summary>Its rank in the order in which the graph's nodes were made, from 0.</summary>
    internal int Sequence { get; }

    internal AttributeTable? Own { get; private set; }

    internal void Set(AttributeTable attributes, string? except) => (Own ??= new AttributeTable(attributes.Count)).Set(attributes, except);

    /// <inheritdoc/>
    public override string ToString() => Id.ToString();
}
