using System.Buffers;
using System.Globalization;

namespace Dot2Lab.Dot.Printing;

/// <summary>Which characters JSON texts write differently (RFC 8259, section 7), and how.</summary>
internal static class JsonText
{
    /// <summary>Quotes, backslashes, and the ASCII characters that do not print.</summary>
    public static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\', '\u007F']);

    /// <summary>How a character out of <see cref="Special"/> is written.</summary>
    public static string Escape(char c) => c is '"' or '\\'
        ? $"\\{c}"
        : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
}
