using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Dot2Lab.Text;

/// <summary>
/// Bytes as strings without loss. DOT identifiers are bytes; what is UTF-8 becomes the characters it means, and each byte
/// that is not becomes the lone low surrogate U+DC80 … U+DCFF (as PEP 383 has it), which no valid UTF-8 can produce.
/// </summary>
public static class ByteString
{
    private const int EscapeBase = 0xDC00;

    /// <summary>Decodes bytes; the inverse of <see cref="Encode"/>.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var builder = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var valid = ValidPrefix(bytes);
            builder.Append(Encoding.UTF8.GetString(bytes[..valid]));
            bytes = bytes[valid..];
            if (!bytes.IsEmpty)
            {
                builder.Append((char)(EscapeBase + bytes[0]));
                bytes = bytes[1..];
            }
        }

        return builder.ToString();
    }

    /// <summary>Encodes a string; escaped bytes come out as they went in.</summary>
    public static byte[] Encode(string text)
    {
        var output = new ArrayBufferWriter<byte>(text.Length + 16);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var escape = FirstEscape(rest);
            Encoding.UTF8.GetBytes(rest[..escape], output);
            rest = rest[escape..];
            if (!rest.IsEmpty)
            {
                output.Write([(byte)(rest[0] - EscapeBase)]);
                rest = rest[1..];
            }
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>The string as it can be shown: every byte that is not UTF-8 as U+FFFD.</summary>
    public static string ForDisplay(string text) =>
        FirstEscape(text) == text.Length ? text : string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                span[i] = IsEscape(source, i) ? '\uFFFD' : source[i];
            }
        });

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(bytes[position..], out _, out var consumed) == OperationStatus.Done)
        {
            position += consumed;
        }

        return position;
    }

    private static int FirstEscape(ReadOnlySpan<char> text)
    {
        for (var i = 0; text[i..].IndexOfAnyInRange('\uDC80', '\uDCFF') is var next and >= 0; i++)
        {
            i += next;
            if (IsEscape(text, i))
            {
                return i;
            }
        }

        return text.Length;
    }

    private static bool IsEscape(ReadOnlySpan<char> text, int index) =>
        text[index] is >= '\uDC80' and <= '\uDCFF' && (index == 0 || !char.IsHighSurrogate(text[index - 1]));
}
