using System.Diagnostics.CodeAnalysis;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// The attributes written on one element, in the order of their first mention. Most elements have a handful, which are
/// searched one by one; an index is made only when something is looked for among many.
/// </summary>
/// <param name="capacity">How many are expected.</param>
internal sealed class AttributeTable(int capacity)
{
    private const int IndexFrom = 16;

    private DotAttribute[] _items = new DotAttribute[Math.Max(capacity, 1)];
    private Dictionary<string, int>? _index;

    /// <summary>The attributes.</summary>
    public ReadOnlySpan<DotAttribute> Items => _items.AsSpan(0, Count);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an attribute, or replaces the one of the same name.</summary>
    public void Set(DotAttribute attribute)
    {
        var position = Find(attribute.Name);
        if (position >= 0)
        {
            _items[position] = attribute;
        }
        else
        {
            Append(attribute);
        }
    }

    /// <summary>Adds or replaces all attributes of another table but one.</summary>
    public void Set(AttributeTable others, string? except)
    {
        // No two of the others have the same name.
        var isEmpty = Count == 0;
        foreach (var attribute in others.Items)
        {
            if (attribute.Name == except)
            {
                continue;
            }

            if (isEmpty)
            {
                Append(attribute);
            }
            else
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

    private void Append(DotAttribute attribute)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count] = attribute;
        _index?.Add(attribute.Name, Count);
        Count++;
    }

    private int Find(string name)
    {
        if (Count >= IndexFrom)
        {
            return (_index ??= Index()).TryGetValue(name, out var position) ? position : -1;
        }

        for (var i = 0; i < Count; i++)
        {
            if (_items[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private Dictionary<string, int> Index()
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
        {
            index.Add(_items[i].Name, i);
        }

        return index;
    }
}
