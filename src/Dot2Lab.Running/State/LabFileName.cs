using System.Globalization;
using System.Security.Cryptography;
using Dot2Lab.Text;

namespace Dot2Lab.Running.State;

/// <summary>A lab's name as the name of a folder: legal, visible, and different for different labs.</summary>
internal static class LabFileName
{
    // A file name takes 255 bytes; what is longer than this keeps its head and gets a digest for the rest.
    private const int LongestName = 200;

    /// <summary>The folder's name: letters, digits, <c>_ . -</c> as they are (no dot first), other bytes as <c>%</c> and two digits.</summary>
    internal static string For(string lab)
    {
        var name = string.Concat(ByteString.Encode(lab).Select((b, i) => IsPlain((char)b, i) ? ((char)b).ToString() : Escape(b)));
        return name.Length switch
        {
            0 => "%",
            > LongestName => string.Concat(name.AsSpan(0, LongestName), "%", Digest(lab)),
            _ => name,
        };
    }

    private static bool IsPlain(char c, int position) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' || (c == '.' && position > 0);

    private static string Escape(byte value) => string.Create(CultureInfo.InvariantCulture, $"%{value:X2}");

    private static string Digest(string lab) => Convert.ToHexString(SHA256.HashData(ByteString.Encode(lab)))[..16];
}
