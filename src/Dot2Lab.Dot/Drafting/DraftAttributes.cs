using System.Collections;
using System.Collections.Immutable;

namespace Dot2Lab.Dot.Drafting;

/// <summary>Attributes of one element as a value, by name.</summary>
public sealed class DraftAttributes : IEnumerable<KeyValuePair<string, DotId>>
{
    /// <summary>No attributes.</summary>
    public static readonly DraftAttributes None = new(ImmutableSortedDictionary.Create<string, DotId>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, DotId> _values;

    private DraftAttributes(ImmutableSortedDictionary<string, DotId> values) => _values = values;

    /// <summary>The value of an attribute; null if it is not there.</summary>
    public DotId? this[string name] => _values.TryGetValue(name, out var value) ? value : null;

    /// <summary>All attributes that an element has, inherited ones included.</summary>
    public static DraftAttributes Of(DotAttributes attributes) =>
        new(None._values.AddRange(attributes.Select(a => KeyValuePair.Create(a.Name, a.Value))));

    /// <summary>Whether an attribute is there, be it empty.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The text of an attribute; null if it is not there or empty.</summary>
    public string? Text(string name) => this[name] is { Text.Length: > 0 } value ? value.Text : null;

    /// <summary>The same with an attribute set.</summary>
    public DraftAttributes With(string name, string value) => With(name, new DotId(value));

    /// <summary>The same with an attribute set.</summary>
    public DraftAttributes With(string name, DotId value) => new(_values.SetItem(name, value));

    /// <summary>The same with an attribute that is not there yet; one that is there stays as it is.</summary>
    public DraftAttributes WithDefault(string name, string value) => Has(name) ? this : With(name, value);

    /// <summary>The same without the attributes that are chosen.</summary>
    public DraftAttributes Without(Func<string, bool> chosen) => new(_values.RemoveRange(_values.Keys.Where(chosen)));

    /// <summary>The same with other names.</summary>
    public DraftAttributes Renamed(Func<string, string> name) =>
        new(None._values.AddRange(_values.Select(pair => KeyValuePair.Create(name(pair.Key), pair.Value))));

    /// <summary>Name by name.</summary>
    public IEnumerator<KeyValuePair<string, DotId>> GetEnumerator() => _values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
