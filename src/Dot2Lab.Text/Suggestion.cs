namespace Dot2Lab.Text;

/// <summary>Finds the word that was probably meant, for "did you mean".</summary>
public static class Suggestion
{
    // Distances are only worth computing for words that a person could have mistyped.
    private const int LongestWord = 64;

    /// <summary>
    /// The candidate closest to a word by edits (Damerau and Levenshtein: insert, delete, replace, swap two neighbours; case does
    /// not count), the first in ordinal order among equals; null if none is close. Close is one edit for every three letters.
    /// </summary>
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, word.Length / 3);
        return candidates
            .Where(candidate => word.Length <= LongestWord && Math.Abs(candidate.Length - word.Length) <= limit)
            .Select(candidate => (Candidate: candidate, Distance: Distance(Fold(word), Fold(candidate))))
            .Where(pair => pair.Distance <= limit && pair.Distance < pair.Candidate.Length)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();
    }

    private static string Fold(string word) => word.ToLowerInvariant();

    private static int Distance(string from, string to)
    {
        var distances = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                distances[i, j] = i == 0 || j == 0 ? i + j : Step(distances, from, to, i, j);
            }
        }

        return distances[from.Length, to.Length];
    }

    private static int Step(int[,] distances, string from, string to, int i, int j)
    {
        var replace = distances[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var best = Math.Min(replace, Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1);
        var isSwap = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return isSwap ? Math.Min(best, distances[i - 2, j - 2] + 1) : best;
    }
}
