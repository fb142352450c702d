using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// The default attributes of one kind of element as they stood in one subgraph at one moment. Every element made at that
/// moment refers to this one value, so that defaults cost nothing per element.
/// </summary>
internal sealed class Defaults
{
    // Searching climbs from subgraph to subgraph. In a nest deeper than this the levels are merged into one, at the price of
    // copying each level's own defaults, so that a search never takes longer than this.
    private const int MaximumLevels = 32;

    private readonly Defaults? _outer;
    private readonly ImmutableSortedDictionary<string, DotAttribute> _own;
    private readonly int _level;

    private Defaults(Defaults? outer, ImmutableSortedDictionary<string, DotAttribute> own, int level)
    {
        _outer = outer;
        _own = own;
        _level = level;
    }

    /// <summary>A subgraph's own defaults laid over those of the graph around it.</summary>
    public static Defaults? Over(Defaults? outer, ImmutableSortedDictionary<string, DotAttribute> own)
    {
        if (own.IsEmpty)
        {
            return outer;
        }

        return outer is { _level: MaximumLevels }
            ? new Defaults(null, outer.Merged().SetItems(own), MaximumLevels)
            : new Defaults(outer, own, (outer?._level ?? 0) + 1);
    }

    /// <summary>Finds a default by name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out DotAttribute? attribute)
    {
        for (var level = this; level is not null; level = level._outer)
        {
            if (level._own.TryGetValue(name, out attribute))
            {
                return true;
            }
        }

        attribute = null;
        return false;
    }

    /// <summary>All defaults that can be seen from here, by name.</summary>
    public IEnumerable<DotAttribute> All() => Merged().Values;

    private ImmutableSortedDictionary<string, DotAttribute> Merged()
    {
        if (_outer is null)
        {
            return _own;
        }

        var levels = new Stack<Defaults>();
        for (var level = this; level is not null; level = level._outer)
        {
            levels.Push(level);
        }

        return levels.Aggregate(levels.Peek()._own, (merged, level) => merged.SetItems(level._own));
    }
}
