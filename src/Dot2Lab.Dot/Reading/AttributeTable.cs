using System.Diagnostics.CodeAnalysis;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// The attributes written on one element, in the order of their first mention. Most elements have a handful, which are
/// searched one by one; an index is kept only for the rare element that has many.
/// </summary>
internal sealed class AttributeTable
{
    private const int IndexFrom = 16;

    private readonly List<DotAttribute> _items = new(2);
    private Dictionary<string, int>? _index;

    /// <summary>The attributes.</summary>
    public IReadOnlyList<DotAttribute> Items => _items;

    /// <summary>Adds an attribute, or replaces the one of the same name.</summary>
    public void Set(DotAttribute attribute)
    {
        var position = Find(attribute.Name);
        if (position >= 0)
        {
            _items[position] = attribute;
            return;
        }

        _index?.Add(attribute.Name, _items.Count);
        _items.Add(attribute);
        if (_index is null && _items.Count == IndexFrom)
        {
            _index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < _items.Count; i++)
            {
                _index.Add(_items[i].Name, i);
            }
        }
    }

    /// <summary>Finds an attribute by name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out DotAttribute? attribute)
    {
        var position = Find(name);
        attribute = position < 0 ? null : _items[position];
        return attribute is not null;
    }

    private int Find(string name)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(name, out var position) ? position : -1;
        }

        for (var i = 0; i < _items.Count; i++)
        {
            if (string.Equals(_items[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
