using System.Globalization;

namespace Dot2Lab.Dot.Reading;

/// <summary>A preprocessor line such as <c># 100 "file"</c> or <c>#line 100</c>.</summary>
/// <param name="Line">The number of the line behind it, from 1.</param>
/// <param name="File">The file that it is of, or null for the same as before.</param>
internal sealed record LineDirective(int Line, string? File)
{
    /// <summary>
    /// Understands a line that starts with <c>#</c> in its first column, as scan.l does: the number may follow <c>#line</c>,
    /// but not <c># line</c>; one that is not positive, or no number at all, makes it an ordinary comment (null).
    /// </summary>
    public static LineDirective? Parse(ReadOnlySpan<char> line)
    {
        var rest = line[1..];
        rest = (rest.StartsWith("line", StringComparison.Ordinal) ? rest["line".Length..] : rest).TrimStart(WhiteSpace);
        var digits = rest.Length - rest.TrimStart("0123456789").Length;
        return int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new LineDirective(number, FileName(rest[digits..].TrimStart(WhiteSpace)))
            : null;
    }

    private static ReadOnlySpan<char> WhiteSpace => " \t\r\v\f";

    private static string? FileName(ReadOnlySpan<char> rest)
    {
        if (rest is not ['"', .. var quoted])
        {
            return null;
        }

        var end = quoted.IndexOf('"');
        return end > 0 ? quoted[..end].ToString() : null;
    }
}
