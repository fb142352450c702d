using Dot2Lab.Dot.Reading;
using Dot2Lab.Text;

namespace Dot2Lab.Dot;

/// <summary>A node of a graph.</summary>
public sealed class DotNode
{
    private readonly AttributeStore _store;
    private readonly Defaults? _defaults;
    private int _description;

    internal DotNode(DotId id, SourceSpan span, int sequence, AttributeStore store, Defaults? defaults)
    {
        _store = store;
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
    public DotAttributes Attributes => new(_store, _description, _defaults);

    /// <summary>Its rank in the order in which the graph's nodes were made, from 0.</summary>
    internal int Sequence { get; }

    /// <summary>Takes in the attributes of a statement.</summary>
    internal void Describe(Stretch attributes) => _description = _store.Describe(_description, attributes);

    /// <inheritdoc/>
    public override string ToString() => Id.ToString();
}
