using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// All attributes of a graph, statement by statement. An element knows the last statement that described it, which knows the
/// one before; what an element's attributes are is worked out when somebody asks, for most are never asked for.
/// </summary>
/// <param name="words">Reads the attributes.</param>
internal sealed class AttributeStore(WordReader words)
{
    // Few attributes are searched one by one; for many an index is made.
    private const int IndexFrom = 16;

    private readonly Dictionary<int, Dictionary<int, int>> _indexes = [];
    private readonly List<AttributePlace> _places = [];

    // The first is that of an element without attributes.
    private readonly List<Description> _descriptions = [default];
    private int _open;

    /// <summary>The attributes of the statement being read.</summary>
    public ReadOnlySpan<AttributePlace> Open => CollectionsMarshal.AsSpan(_places)[_open..];

    /// <summary>Adds an attribute to the statement being read.</summary>
    public void Add(AttributePlace place) => _places.Add(place);

    /// <summary>Takes all attributes of a name out of the statement being read; returns the last, or null if there is none.</summary>
    public AttributePlace? Extract(int name)
    {
        AttributePlace? extracted = null;
        var kept = _open;
        for (var i = _open; i < _places.Count; i++)
        {
            if (_places[i].Name == name)
            {
                extracted = _places[i];
            }
            else
            {
                _places[kept++] = _places[i];
            }
        }

        _places.RemoveRange(kept, _places.Count - kept);
        return extracted;
    }

    /// <summary>The attributes of the statement being read, which ends here.</summary>
    public Stretch Close()
    {
        var stretch = new Stretch(_open, _places.Count - _open);
        _open = _places.Count;
        return stretch;
    }

    /// <summary>Notes that a statement describes an element.</summary>
    /// <param name="previous">The element's description so far; zero if it has none.</param>
    /// <param name="attributes">What the statement says.</param>
    /// <returns>The element's description from now on.</returns>
    public int Describe(int previous, Stretch attributes)
    {
        if (attributes.Count == 0)
        {
            return previous;
        }

        _descriptions.Add(new Description(attributes, previous));
        return _descriptions.Count - 1;
    }

    /// <summary>An element's attributes, in the order of their first mention; of several of one name the last counts.</summary>
    public IEnumerable<DotAttribute> Of(int description) => InOrder(description).Select(place => words.Attribute(_places[place]));

    /// <summary>Finds an element's attribute by name.</summary>
    public bool TryGet(int description, string name, [NotNullWhen(true)] out DotAttribute? attribute)
    {
        var place = Find(description, words.FindName(name));
        attribute = place < 0 ? null : words.Attribute(_places[place]);
        return attribute is not null;
    }

    /// <summary>Whether an element has an attribute of that name.</summary>
    public bool Contains(int description, string name) => Find(description, words.FindName(name)) >= 0;

    private int Find(int description, int name)
    {
        var searched = 0;
        for (var number = description; number != 0; number = _descriptions[number].Previous)
        {
            var (first, count) = _descriptions[number].Attributes;
            searched += count;
            if (searched > IndexFrom)
            {
                return Index(description).GetValueOrDefault(name, -1);
            }

            for (var place = first + count - 1; place >= first; place--)
            {
                if (_places[place].Name == name)
                {
                    return place;
                }
            }
        }

        return -1;
    }

    private Dictionary<int, int> Index(int description)
    {
        if (!_indexes.TryGetValue(description, out var index))
        {
            index = InOrder(description).ToDictionary(place => _places[place].Name);
            _indexes.Add(description, index);
        }

        return index;
    }

    private List<int> InOrder(int description)
    {
        var places = new List<int>();
        var positions = new Dictionary<int, int>();
        foreach (var (first, count) in Statements(description))
        {
            for (var place = first; place < first + count; place++)
            {
                if (positions.TryAdd(_places[place].Name, places.Count))
                {
                    places.Add(place);
                }
                else
                {
                    places[positions[_places[place].Name]] = place;
                }
            }
        }

        return places;
    }

    private Stack<Stretch> Statements(int description)
    {
        var statements = new Stack<Stretch>();
        for (var number = description; number != 0; number = _descriptions[number].Previous)
        {
            statements.Push(_descriptions[number].Attributes);
        }

        return statements;
    }
}
