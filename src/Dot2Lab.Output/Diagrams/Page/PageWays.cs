namespace Dot2Lab.Output.Diagrams.Page;

/// <summary>
/// Ways in little room: packets from everywhere to one place share what is left of their way. A hop stands in the page once, and
/// so does each rest of a way: a hop and, by its number, the rest behind it.
/// </summary>
internal sealed class PageWays
{
    private readonly Dictionary<PageHop, int> _hopNumbers = [];
    private readonly Dictionary<(int Hop, int Behind), int> _rests = [];
    private readonly List<PageHop> _hops = [];
    private readonly List<int> _links = [];
    private readonly SortedDictionary<string, List<IReadOnlyList<IReadOnlyList<int>>?>> _families = new(StringComparer.Ordinal);
    private readonly int _hosts;

    /// <summary>Packs the ways between hosts.</summary>
    /// <param name="hosts">How many hosts there are.</param>
    /// <param name="ways">The ways between them.</param>
    public PageWays(int hosts, IEnumerable<PageWay> ways)
    {
        _hosts = hosts;
        foreach (var way in ways)
        {
            Add(way);
        }
    }

    /// <summary>Each hop once.</summary>
    public IReadOnlyList<PageHop> Hops => _hops;

    /// <summary>Rests of ways, two numbers each: the hop, and the rest behind it or -1.</summary>
    public IReadOnlyList<int> Rests => _links;

    /// <summary>
    /// For each family, for each sender, for each target: the first rests of the request's ways, and those of the reply's; null
    /// where nothing is known.
    /// </summary>
    public IReadOnlyDictionary<string, List<IReadOnlyList<IReadOnlyList<int>>?>> Families => _families;

    private void Add(PageWay way)
    {
        if (!_families.TryGetValue(way.Family, out var cells))
        {
            _families[way.Family] = cells = [.. new IReadOnlyList<IReadOnlyList<int>>?[_hosts * _hosts]];
        }

        cells[(way.From * _hosts) + way.To] = [[.. way.Requests.Select(First)], [.. way.Replies.Select(First)]];
    }

    private int First(IReadOnlyList<PageHop> hops)
    {
        var rest = -1;
        for (var i = hops.Count - 1; i >= 0; i--)
        {
            rest = RestOf(HopOf(hops[i]), rest);
        }

        return rest;
    }

    private int HopOf(PageHop hop)
    {
        if (!_hopNumbers.TryGetValue(hop, out var number))
        {
            _hopNumbers.Add(hop, number = _hops.Count);
            _hops.Add(hop);
        }

        return number;
    }

    private int RestOf(int hop, int rest)
    {
        if (!_rests.TryGetValue((hop, rest), out var number))
        {
            _rests.Add((hop, rest), number = _links.Count / 2);
            _links.Add(hop);
            _links.Add(rest);
        }

        return number;
    }
}
