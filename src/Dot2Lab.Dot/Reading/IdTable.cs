namespace Dot2Lab.Dot.Reading;

/// <summary>
/// Numbers IDs from 0 in the order in which they come up first. It looks them up as stretches of the source, so that only an
/// ID that is new becomes a string.
/// </summary>
internal sealed class IdTable
{
    private readonly List<DotId> _ids = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _names = NewLookup();
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _htmlTexts = NewLookup();

    /// <summary>An ID by its number.</summary>
    public DotId this[int number] => _ids[number];

    /// <summary>The number of an ID, which gets the next one if it is new.</summary>
    public int Number(ReadOnlySpan<char> text, bool isHtml)
    {
        var lookup = isHtml ? _htmlTexts : _names;
        if (!lookup.TryGetValue(text, out var number))
        {
            number = _ids.Count;
            var id = new DotId(text.ToString(), isHtml);
            lookup.Dictionary.Add(id.Text, number);
            _ids.Add(id);
        }

        return number;
    }

    /// <summary>The number of an ID; negative if it has none.</summary>
    public int Find(ReadOnlySpan<char> text, bool isHtml) => (isHtml ? _htmlTexts : _names).TryGetValue(text, out var number) ? number : -1;

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> NewLookup() =>
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
