using System.Globalization;
using System.Text;
using Dot2Lab.Text;

namespace Dot2Lab.Output.Bash;

/// <summary>
/// What a DOT file or a file name says, made harmless for a comment: a node may be named like a command, hold line ends, or
/// turn the direction of writing round so that the reader sees something else than the shell.
/// </summary>
internal static class Inert
{
    private const int LongestText = 100;

    /// <summary>The text on one line, at most 100 characters, anything that cannot be seen shown as U+FFFD.</summary>
    public static string Text(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in ByteString.ForDisplay(text).EnumerateRunes())
        {
            result.Append(IsVisible(rune) ? rune.ToString() : "\uFFFD");
        }

        return result.ToString();
    }

    /// <summary>The same, cut where it is long.</summary>
    public static string Short(string text)
    {
        var inert = Text(text);
        var cut = char.IsHighSurrogate(inert.ElementAtOrDefault(LongestText - 1)) ? LongestText - 1 : LongestText;
        return inert.Length <= LongestText ? inert : inert[..cut] + "...";
    }

    // A backslash at the end of a line would join the next one to it in a batch file.
    private static bool IsVisible(Rune rune) => rune.Value != '\\' && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned);
}
