using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding.Diagnostics;

/// <summary>Pieces of sentences that several diagnostics share.</summary>
internal static class Wording
{
    /// <summary>A text as it can stand in a message: in quotes, undecodable bytes shown as such.</summary>
    public static string Quote(string text) => $"'{ByteString.ForDisplay(text)}'";

    /// <summary>A help text that names the nearest of the words that would do, else all of them.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates, string otherwise) =>
        Suggestion.Closest(word, candidates) is { } closest ? $"did you mean {Quote(closest)}?" : otherwise;
}
