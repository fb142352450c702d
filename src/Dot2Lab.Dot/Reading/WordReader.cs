using System.Text;
using Dot2Lab.Dot.Generated;
using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>Makes IDs of tokens, and attributes of their places.</summary>
internal sealed class WordReader(DotInput input)
{
    private readonly IdTable _names = new();

    /// <summary>The number of an attribute's name. Names of attributes come up again and again. For use while parsing only.</summary>
    public int Name(DotToken token) => Name(Text(token, out _));

    /// <summary>The number of an attribute's name.</summary>
    public int Name(ReadOnlySpan<char> text) => _names.Number(text, isHtml: false);

    /// <summary>The number of an attribute's name; negative if no attribute has it.</summary>
    public int FindName(string text) => _names.Find(text, isHtml: false);

    /// <summary>An attribute's name.</summary>
    public string NameOf(int number) => _names[number].Text;

    /// <summary>The ID that a token makes.</summary>
    public DotWord Read(DotToken token)
    {
        var text = Text(token, out var offset);
        return new DotWord(new DotId(text.ToString(), IsHtml(token)), input.Span(token), offset);
    }

    /// <summary>The ID that stands at a place.</summary>
    public DotWord Read(int start) => Read(TokenAt(start));

    /// <summary>The attribute that stands at a place.</summary>
    public DotAttribute Attribute(AttributePlace place)
    {
        var value = place.NameStart == place.ValueStart ? Port(place.ValueStart) : Read(place.ValueStart);
        var nameSpan = input.Span(TokenAt(place.NameStart));
        return new DotAttribute(NameOf(place.Name), value.Id, place.NameStart == place.ValueStart ? value.Span : nameSpan, value.Span, IsDefault: false)
        {
            LiteralOffset = value.LiteralOffset,
        };
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

    // As Graphviz keeps it: `port` or `port:compass`.
    private DotWord Port(int start)
    {
        var scanner = ScannerAt(start);
        var port = Read(scanner.Next());
        if (scanner.Next().Type != DotParser.COLON)
        {
            return port;
        }

        var compass = Read(scanner.Next());
        var span = SourceSpan.Between(port.Span, compass.Span);
        var text = $"{port.Id.Text}:{compass.Id.Text}";
        var isLiteral = port.LiteralOffset == 0 && compass.LiteralOffset == 0 && span.Length == text.Length;
        return new DotWord(new DotId(text), span, isLiteral ? 0 : null);
    }

    /// <summary>The place of a node's name, or of the header of a subgraph: of one without a word it is the brace behind it.</summary>
    public SourceSpan EndpointAt(int start)
    {
        var scanner = ScannerAt(start);
        var first = scanner.Next();
        return first.Type == DotParser.SUBGRAPH && scanner.Next() is { Type: DotParser.ID } name
            ? SourceSpan.Between(input.Span(first), input.Span(name))
            : input.Span(first);
    }

    private DotToken TokenAt(int start) => ScannerAt(start).Next();

    private DotScanner ScannerAt(int start)
    {
        var scanner = new DotScanner(input.Text, NoScannerEvents.Instance);
        scanner.MoveTo(start);
        return scanner;
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
            var end = TextExtent.End(input.Text, start.Value)!.Value;
            whole.Append(TextBetween(start.Value, end));
            start = end < token.End ? scanner.NextText(end) : null;
        }

        return whole.ToString();
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
