namespace Dot2Lab.Text;

/// <summary>Several words in one sentence.</summary>
public static class WordList
{
    /// <summary>"a, b or c"; at least one word.</summary>
    public static string AnyOf(IEnumerable<string> words) => Joined(words, "or");

    /// <summary>"a, b and c"; at least one word.</summary>
    public static string AllOf(IEnumerable<string> words) => Joined(words, "and");

    private static string Joined(IEnumerable<string> words, string last)
    {
        var list = words.ToList();
        return list.Count == 1 ? list[0] : $"{string.Join(", ", list.SkipLast(1))} {last} {list[^1]}";
    }
}
