namespace Dot2Lab.Dot.Reading;

/// <summary>
/// The nodes or edges of a subgraph. Each subgraph remembers only what was put into it directly; that all of it belongs to
/// the graphs around as well is worked out when somebody asks, or a deep nest would cost the square of its depth.
/// </summary>
/// <param name="rank">The order of members: that in which the whole graph's elements were made.</param>
/// <param name="owner">The subgraph.</param>
/// <param name="of">The same kind of members of another subgraph.</param>
internal sealed class Members<T>(Func<T, int> rank, DotSubgraph owner, Func<DotSubgraph, Members<T>> of)
    where T : class
{
    private readonly HashSet<T> _direct = [];
    private IReadOnlyList<T>? _all;

    /// <summary>Whether it has any member, itself or in a subgraph; known once its subgraphs are closed.</summary>
    public bool Any { get; private set; }

    /// <summary>The members put into this very subgraph, in no order.</summary>
    public IEnumerable<T> Direct => _direct;

    /// <summary>All members, in order.</summary>
    public IReadOnlyList<T> All => _all ??= Collect();

    /// <summary>Puts an element in; false if it is there already.</summary>
    public bool Add(T element)
    {
        if (!_direct.Add(element))
        {
            return false;
        }

        Any = true;
        _all = null;
        return true;
    }

    /// <summary>Takes note of what a subgraph that is being closed has got.</summary>
    public void Absorb(Members<T> closed)
    {
        Any |= closed.Any;
        _all = closed._all is null ? null : _all;
    }

    private T[] Collect()
    {
        var found = new HashSet<T>();
        var open = new Stack<DotSubgraph>([owner]);
        while (open.TryPop(out var subgraph))
        {
            var members = of(subgraph);
            if (members._all is { } known)
            {
                found.UnionWith(known);
                continue;
            }

            found.UnionWith(members._direct);
            foreach (var child in subgraph.Subgraphs)
            {
                open.Push(child);
            }
        }

        var all = found.ToArray();
        Array.Sort(all, (a, b) => rank(a).CompareTo(rank(b)));
        return all;
    }
}
