using System.Diagnostics.CodeAnalysis;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// The attributes written on one element, in the order of their first mention. Most elements have a handful, which are
/// searched one by one; an index is kept only for the rare element that has many.
/// </summary>
/// <param name="capacity">How many are expected.</param>
internal sealed class AttributeTable(int capacity)
{
    private const int IndexFrom = 16;

    private DotAttribute[] _items = new DotAttribute[Math.Max(capacity, 1)];
    private int _count;
    private Dictionary<string, int>? _index;

    /// <summary>The attributes.</summary>
    public ReadOnlySpan<DotAttribute> Items => _items.AsSpan(0, _count);

    /// <summary>How many there are.</summary>
    public int Count => _count;

    /// <summary>Adds an attribute, or replaces the one of the same name.</summary>
    public void Set(DotAttribute attribute)
    {
        var position = Find(attribute.Name);
        if (position >= 0)
        {
            _items[position] = attribute;
            return;
        }

        if (_count == _items.Length)
        {
            Array.Resize(ref _items, _count * 2);
        }

        _items[_count] = attribute;
        _index?.Add(attribute.Name, _count);
        _count++;
        if (_count == IndexFrom)
        {
            _index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < _count; i++)
            {
                _index.Add(_items[i].Name, i);
            }
        }
    }

    /// <summary>Adds or replaces all attributes of another table but one.</summary>
    public void Set(AttributeTable others, string? except)
    {
        foreach (var attribute in others.Items)
        {
            if (attribute.Name != except)
            {
                Set(attribute);
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

        for (var i = 0; i < _count; i++)
        {
            if (string.Equals(_items[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
