using System.Globalization;
using Dot2Lab.Compiler.Planning.Naming;

namespace Dot2Lab.Compiler.Planning.Addressing;

/// <summary>
/// Places in a pool or range that follow names, so that an edit of the file moves nothing that does not collide with it.
/// </summary>
internal static class Slots
{
    private const int MostDigits = 9;

    /// <summary>The number that a name ends in, or null.</summary>
    public static int? TrailingNumber(string name)
    {
        var start = name.Length;
        while (start > 0 && char.IsAsciiDigit(name[start - 1]))
        {
            start--;
        }

        return name.Length - start is > 0 and <= MostDigits ? int.Parse(name.AsSpan(start), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The place that a name wishes for: its trailing number where that is a place, else one by its hash.</summary>
    /// <param name="name">The name.</param>
    /// <param name="first">The first place.</param>
    /// <param name="count">How many places there are, at least 1.</param>
    public static long Wish(string name, long first, long count) =>
        TrailingNumber(name) is { } number && number >= first && number < first + count ? number : HashWish(name, first, count);

    /// <summary>The place that a name without a number of its own wishes for.</summary>
    public static long HashWish(string name, long first, long count) => first + (StableHash.Of(name) % count);

    /// <summary>
    /// Gives each item a place of its own: first each its wish, in the order given; then those that came too late the next
    /// free place, in the same order.
    /// </summary>
    /// <param name="wishes">The items, in name order, with the places that they wish for.</param>
    /// <param name="first">The first place.</param>
    /// <param name="count">How many places there are.</param>
    /// <param name="isFree">Whether a place is free before any item is given one.</param>
    /// <param name="step">1 to look for the next place upwards, -1 downwards.</param>
    /// <returns>The places; an item for which there is none left is missing.</returns>
    public static IReadOnlyDictionary<T, long> Assign<T>(
        IReadOnlyList<(T Item, long Wish)> wishes, long first, long count, Func<long, bool> isFree, int step = 1)
        where T : notnull
    {
        var places = new Dictionary<T, long>();
        var taken = new HashSet<long>();
        foreach (var (item, wish) in wishes)
        {
            if (isFree(wish) && taken.Add(wish))
            {
                places[item] = wish;
            }
        }

        foreach (var (item, wish) in wishes.Where(w => !places.ContainsKey(w.Item)))
        {
            for (long tried = 1; tried < count; tried++)
            {
                var offset = (wish - first + (step * tried)) % count;
                var place = first + (offset < 0 ? offset + count : offset);
                if (!taken.Contains(place) && isFree(place))
                {
                    taken.Add(place);
                    places[item] = place;
                    break;
                }
            }
        }

        return places;
    }
}
