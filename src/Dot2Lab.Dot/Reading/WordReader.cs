using System.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>Makes IDs of tokens.</summary>
internal sealed class WordReader(DotInput input)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The ID that a token makes.</summary>
    public DotWord Read(DotToken token)
    {
        var text = Text(token, out var offset);
        return new DotWord(new DotId(ToString(token, text), IsHtml(token)), input.Span(token), offset);
    }

    /// <summary>Whether it is an HTML text: joined with another, it is a plain one.</summary>
    public bool IsHtml(DotToken token) => input.Text[token.Start] == '<' && !token.IsJoined;

    /// <summary>What a token says, quotes and escapes resolved.</summary>
    /// <param name="token">An ID.</param>
    /// <param name="literalOffset">As <see cref="DotAttribute.LiteralOffset"/>.</param>
    public ReadOnlySpan<char> Text(DotToken token, out int? literalOffset)
    {
        literalOffset = null;
        if (token.IsJoined)
        {
            return Joined(token);
        }

        var isText = input.Text[token.Start] is '"' or '<';
        var text = TextBetween(token.Start, token.End);
        if (!input.HasGaps && text.Length == token.Length - (isText ? 2 : 0))
        {
            literalOffset = isText ? 1 : 0;
        }

        return text;
    }

    private ReadOnlySpan<char> TextBetween(int start, int end)
    {
        var raw = input.Text.AsSpan(start..end);
        return raw[0] switch
        {
            '<' => raw[1..^1],
            '"' when raw.Contains('\\') => Unescaped(raw[1..^1]),
            '"' => raw[1..^1],
            _ => raw,
        };
    }

    // The scanner has seen that texts and plus signs take turns.
    private string Joined(DotToken token)
    {
        var whole = new StringBuilder();
        var scanner = new DotScanner(input.Text, NoScannerEvents.Instance);
        for (int? start = token.Start; start < token.End;)
        {
            var end = scanner.TextEnd(start.Value)!.Value;
            whole.Append(TextBetween(start.Value, end));
            start = end < token.End ? scanner.NextText(end) : null;
        }

        return whole.ToString();
    }

    // Quoted values are labels, most of them unlike any other; all else comes up again and again.
    private string ToString(DotToken token, ReadOnlySpan<char> text)
    {
        if (input.Text[token.Start] is '"' or '<')
        {
            return text.ToString();
        }

        if (!_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known))
        {
            known = text.ToString();
            _known.Add(known);
        }

        return known;
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
