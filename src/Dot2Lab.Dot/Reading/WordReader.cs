using System.Text;
using Dot2Lab.Dot.Generated;
using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>Makes IDs of tokens. The same text always becomes the same string object.</summary>
internal sealed class WordReader(DotInput input)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _texts =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The ID that the tokens from the first to the last make: one token, or several joined by <c>+</c>.</summary>
    public DotWord Read(DotToken first, DotToken last) => ReferenceEquals(first, last) ? Single(first) : Joined(first, last);

    private DotWord Single(DotToken token)
    {
        var text = input.Text.AsSpan(token.Start, token.Length);
        if (token.Type is DotParser.QUOTED or DotParser.HTML)
        {
            text = text[1..^1];
        }

        var span = input.Span(token);
        if (token.Type == DotParser.QUOTED && HasEscape(text))
        {
            return new DotWord(new DotId(Shared(Unescaped(text))), span, null);
        }

        var isLiteral = span.Length == token.Length;
        int? offset = isLiteral ? (token.Length - text.Length) / 2 : null;
        return new DotWord(new DotId(Shared(text), token.Type == DotParser.HTML), span, offset);
    }

    // The parser has accepted the range, so its tokens are texts with a plus between each two.
    private DotWord Joined(DotToken first, DotToken last)
    {
        var whole = new StringBuilder();
        var scanner = new DotScanner(input.Text, NoScannerEvents.Instance);
        scanner.MoveTo(first.Start);
        for (var token = scanner.Next(); ; token = scanner.Next())
        {
            if (token.Type != DotParser.PLUS)
            {
                whole.Append(Single(token).Id.Text);
            }

            if (token.End == last.End)
            {
                break;
            }
        }

        var span = SourceSpan.Between(input.Span(first), input.Span(last));
        return new DotWord(new DotId(Shared(whole.ToString())), span, null);
    }

    /// <summary>The one string object for a text.</summary>
    public string Shared(ReadOnlySpan<char> text)
    {
        if (!_texts.TryGetValue(text, out var shared))
        {
            shared = text.ToString();
            _texts.Add(shared);
        }

        return shared;
    }

    private static bool HasEscape(ReadOnlySpan<char> text)
    {
        var start = text.IndexOf('\\');
        return start >= 0 && (text[start..].Contains("\\\"", StringComparison.Ordinal) || text[start..].Contains("\\\n", StringComparison.Ordinal));
    }

    // \" is a quote, a backslash before a line feed joins the lines, \\ stays two characters, as does every other pair.
    private static string Unescaped(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        while (text.IndexOf('\\') is var backslash and >= 0 && backslash + 1 < text.Length)
        {
            plain.Append(text[..backslash]);
            plain.Append(text[backslash + 1] switch
            {
                '"' => "\"",
                '\n' => "",
                '\\' => "\\\\",
                _ => "\\",
            });
            text = text[(backslash + (text[backslash + 1] is '"' or '\n' or '\\' ? 2 : 1))..];
        }

        return plain.Append(text).ToString();
    }
}
