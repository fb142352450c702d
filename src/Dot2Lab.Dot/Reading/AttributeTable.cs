using System.Diagnostics.CodeAnalysis;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// The attributes written on one element, in the order of their first mention. Most elements have a handful, which are
/// searched one by one; an index is made only when something is looked for among many.
/// </summary>
/// <param name="words">Reads them when they are asked for.</param>
internal sealed class AttributeTable(WordReader words)
{
    private const int IndexFrom = 16;

    private AttributePlace[] _places = new AttributePlace[2];
    private Dictionary<string, int>? _index;

    /// <summary>Where the attributes stand.</summary>
    public ReadOnlySpan<AttributePlace> Places => _places.AsSpan(0, Count);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The attributes.</summary>
    public IEnumerable<DotAttribute> Items => Enumerable.Range(0, Count).Select(i => words.Attribute(_places[i]));

    /// <summary>Adds an attribute, or replaces the one of the same name.</summary>
    public void Set(AttributePlace place)
    {
        var position = Find(place.Name);
        if (position >= 0)
        {
            _places[position] = place;
        }
        else
        {
            Append(place);
        }
    }

    /// <summary>Adds or replaces all attributes of another table but one.</summary>
    public void Set(AttributeTable others, string? except)
    {
        // No two of the others have the same name.
        var isEmpty = Count == 0;
        foreach (var place in others.Places)
        {
            if (place.Name == except)
            {
                continue;
            }

            if (isEmpty)
            {
                Append(place);
            }
            else
            {
                Set(place);
            }
        }
    }

    /// <summary>Finds an attribute by name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out DotAttribute? attribute)
    {
        var position = Find(name);
        attribute = position < 0 ? null : words.Attribute(_places[position]);
        return attribute is not null;
    }

    /// <summary>Whether there is an attribute of that name.</summary>
    public bool Contains(string name) => Find(name) >= 0;

    private void Append(AttributePlace place)
    {
        if (Count == _places.Length)
        {
            Array.Resize(ref _places, Count * 2);
        }

        _places[Count] = place;
        _index?.Add(place.Name, Count);
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
            if (_places[i].Name == name)
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
            index.Add(_places[i].Name, i);
        }

        return index;
    }
}
