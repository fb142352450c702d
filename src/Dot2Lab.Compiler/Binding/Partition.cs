namespace Dot2Lab.Compiler.Binding;

/// <summary>Things joined into groups, step by step (a disjoint-set forest).</summary>
internal sealed class Partition<T>
    where T : notnull
{
    private readonly Dictionary<T, T> _parent = [];

    /// <summary>Adds a thing as a group of its own, unless it is there already.</summary>
    public void Add(T item) => _parent.TryAdd(item, item);

    /// <summary>Joins the groups of two things.</summary>
    /// <returns>Whether they were apart before.</returns>
    public bool Join(T first, T second)
    {
        Add(first);
        Add(second);
        var (a, b) = (Find(first), Find(second));
        _parent[a] = b;
        return !EqualityComparer<T>.Default.Equals(a, b);
    }

    /// <summary>The thing that stands for a group: equal for two things of one group.</summary>
    public T Find(T item)
    {
        while (!EqualityComparer<T>.Default.Equals(_parent[item], item))
        {
            // Halving the path keeps later look-ups short.
            _parent[item] = _parent[_parent[item]];
            item = _parent[item];
        }

        return item;
    }

    /// <summary>The groups.</summary>
    public IEnumerable<IReadOnlyList<T>> Groups() =>
        _parent.Keys.GroupBy(Find).Select(group => (IReadOnlyList<T>)[.. group]);
}
