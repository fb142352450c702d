namespace Dot2Lab.Dot.Reading;

/// <summary>
/// Numbers IDs from 0 in the order in which they come up first. It looks them up as stretches of the source, so that only an
/// ID that is new becomes a string; the dictionaries of the framework do the same, but not in code compiled ahead of time.
/// </summary>
internal sealed class IdTable
{
    private int[] _buckets = new int[64];
    private Entry[] _entries = new Entry[64];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>An ID by its number.</summary>
    public DotId this[int number] => _entries[number].Id;

    /// <summary>The number of an ID, which gets the next one if it is new.</summary>
    public int Number(ReadOnlySpan<char> text, bool isHtml)
    {
        var hash = Hash(text);
        var number = Find(text, isHtml, hash);
        return number >= 0 ? number : Add(new DotId(text.ToString(), isHtml), hash);
    }

    /// <summary>The number of an ID; negative if it has none.</summary>
    public int Find(ReadOnlySpan<char> text, bool isHtml) => Find(text, isHtml, Hash(text));

    // Seeded at random for each process, so that nobody can choose texts that all fall into one bucket.
    private static int Hash(ReadOnlySpan<char> text) => string.GetHashCode(text);

    private int Find(ReadOnlySpan<char> text, bool isHtml, int hash)
    {
        var number = _buckets[hash & (_buckets.Length - 1)] - 1;
        while (number >= 0)
        {
            ref readonly var entry = ref _entries[number];
            if (entry.Hash == hash && entry.Id.IsHtml == isHtml && text.SequenceEqual(entry.Id.Text))
            {
                return number;
            }

            number = entry.Next;
        }

        return -1;
    }

    private int Add(DotId id, int hash)
    {
        if (Count == _entries.Length)
        {
            Grow();
        }

        Link(Count, id, hash);
        return Count++;
    }

    private void Link(int number, DotId id, int hash)
    {
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[number] = new Entry(id, hash, bucket - 1);
        bucket = number + 1;
    }

    private void Grow()
    {
        var entries = _entries;
        _entries = new Entry[Count * 2];
        _buckets = new int[Count * 2];
        for (var number = 0; number < Count; number++)
        {
            Link(number, entries[number].Id, entries[number].Hash);
        }
    }

    private readonly record struct Entry(DotId Id, int Hash, int Next);
}
