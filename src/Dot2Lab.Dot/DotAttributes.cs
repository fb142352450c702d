using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Dot2Lab.Dot.Reading;

namespace Dot2Lab.Dot;

/// <summary>
/// The attributes of one element that have a place in the source: its own, and the defaults that stood when it was made.
/// What Graphviz adds by itself (an attribute given to one node exists on all others with an empty value) is not among them.
/// </summary>
public readonly struct DotAttributes : IEnumerable<DotAttribute>
{
    private readonly AttributeStore _store;
    private readonly int _own;
    private readonly Defaults? _inherited;

    internal DotAttributes(AttributeStore store, int own, Defaults? inherited)
    {
        _store = store;
        _own = own;
        _inherited = inherited;
    }

    /// <summary>The attributes written on this very element, in the order of their first mention.</summary>
    public IEnumerable<DotAttribute> Own => _own == 0 ? [] : _store.Of(_own);

    /// <summary>Finds an attribute by name; names are compared byte for byte.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out DotAttribute? attribute)
    {
        attribute = null;
        return (_own != 0 && _store.TryGet(_own, name, out attribute))
            || (_inherited is not null && _inherited.TryGet(name, out attribute));
    }

    /// <summary>The element's own attributes in the order of their first mention, then the inherited ones by name.</summary>
    public IEnumerator<DotAttribute> GetEnumerator()
    {
        foreach (var attribute in Own)
        {
            yield return attribute;
        }

        foreach (var attribute in _inherited?.All() ?? [])
        {
            if (_own == 0 || !_store.Contains(_own, attribute.Name))
            {
                yield return attribute;
            }
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
