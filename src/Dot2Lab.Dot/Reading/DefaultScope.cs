using System.Collections.Immutable;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// One subgraph's defaults for one kind of element. They persist while the subgraph is closed, but what shows through from
/// outside is what stands there when it is opened again.
/// </summary>
internal sealed class DefaultScope
{
    private static readonly ImmutableSortedDictionary<string, DotAttribute> None =
        ImmutableSortedDictionary.Create<string, DotAttribute>(StringComparer.Ordinal);

    private ImmutableSortedDictionary<string, DotAttribute> _own = None;
    private Defaults? _outer;

    /// <summary>The defaults in force; null if there are none.</summary>
    public Defaults? Current { get; private set; }

    /// <summary>The defaults set in this very subgraph, by name.</summary>
    public IEnumerable<DotAttribute> Own => _own.Values;

    /// <summary>Opens the scope inside another, whose defaults stand still until this one is left.</summary>
    public void Open(Defaults? outer)
    {
        if (!ReferenceEquals(outer, _outer))
        {
            _outer = outer;
            Current = Defaults.Over(outer, _own);
        }
    }

    /// <summary>Sets a default for the elements made from now on.</summary>
    public void Set(DotAttribute attribute)
    {
        _own = _own.SetItem(attribute.Name, attribute);
        Current = Defaults.Over(_outer, _own);
    }
}
