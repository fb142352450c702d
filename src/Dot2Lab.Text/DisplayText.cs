using System.Globalization;
using System.Text;

namespace Dot2Lab.Text;

/// <summary>
/// Source text as a terminal may see it. A file can hold escape sequences that would recolour, move or rename things, and
/// direction marks that make text appear as what it is not; here everything is a character that only shows itself.
/// </summary>
public static class DisplayText
{
    private const int ControlPictures = 0x2400;
    private const int PictureOfDelete = 0x2421;

    /// <summary>A text on one line: control characters as their pictures, what cannot be shown as U+FFFD.</summary>
    public static string Inert(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(Inert(rune).ToString());
        }

        return result.ToString();
    }

    /// <summary>A character that can be shown in place of any.</summary>
    public static Rune Inert(Rune rune) => rune.Value switch
    {
        < 0x20 => new Rune(ControlPictures + rune.Value),
        0x7F => new Rune(PictureOfDelete),
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            ? Rune.ReplacementChar
            : rune,
    };

    /// <summary>How many columns a terminal gives to a character: 0 for what combines, 2 for East Asian wide ones and emoji.</summary>
    public static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    // The blocks that are wide as a whole in Unicode Standard Annex 11; the scattered single ones do not matter here.
    private static bool IsWide(int code) => code is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97F)
        or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF)
        or (>= 0x20000 and <= 0x3FFFD);
}
