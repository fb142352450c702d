using Dot2Lab.Dot.Generated;

namespace Dot2Lab.Dot.Reading;

/// <summary>Cuts the text into the tokens of <c>grammar/DotLexer.g4</c>, which says why this is written by hand.</summary>
internal sealed class DotScanner(string text, IScannerEvents events)
{
    private const char ByteOrderMark = '\uFEFF';

    private int _position;
    private int _splitAt = -1;

    /// <summary>What was opened and not closed before the end of the file, if that is how the file ended.</summary>
    public UnclosedText? Unclosed { get; private set; }

    /// <summary>Goes on from another place.</summary>
    public void MoveTo(int position)
    {
        _position = position;
        Unclosed = null;
    }

    /// <summary>The next token; at the end of the file, again and again, the end.</summary>
    public DotToken Next()
    {
        SkipWhatIsNoToken();
        if (_position >= text.Length)
        {
            return Token(DotParser.Eof, 0);
        }

        var c = text[_position];
        if (CharacterClass.IsLetter(c))
        {
            return Name();
        }

        return char.IsAsciiDigit(c) || c is '.' or '-' ? Numeral() : Punctuation(c);
    }

    private DotToken Punctuation(char c) => c switch
    {
        '{' => Token(DotParser.LEFT_BRACE, 1),
        '}' => Token(DotParser.RIGHT_BRACE, 1),
        '[' => Token(DotParser.LEFT_BRACKET, 1),
        ']' => Token(DotParser.RIGHT_BRACKET, 1),
        '=' => Token(DotParser.EQUALS, 1),
        ';' => Token(DotParser.SEMICOLON, 1),
        ',' => Token(DotParser.COMMA, 1),
        ':' => Token(DotParser.COLON, 1),
        '"' or '<' => Text(),
        '@' => EndOfFileSign(),
        _ => Token(DotParser.INVALID, 1),
    };

    private DotToken Token(int type, int length)
    {
        var token = new DotToken(type, _position, length);
        _position += length;
        return token;
    }

    private DotToken Name()
    {
        var length = NameLength(_position);
        return Token(Keywords.TypeOf(text.AsSpan(_position, length)), length);
    }

    private int NameLength(int start)
    {
        var end = start;
        while (end < text.Length && CharacterClass.IsNameCharacter(text[end]))
        {
            end++;
        }

        return end - start;
    }

    private DotToken Numeral()
    {
        var end = NumeralEnd();
        if (end == _position)
        {
            return Operator();
        }

        if (end < text.Length && (text[end] == '.' || CharacterClass.IsLetter(text[end])))
        {
            events.NumeralSplit(_position, end);
            _splitAt = end;
        }

        if (_position > 0 && _position != _splitAt && !char.IsAsciiDigit(text[_position]) && CharacterClass.IsNameCharacter(text[_position - 1]))
        {
            events.NumeralGlued(_position, end);
        }

        return Token(DotParser.ID, end - _position);
    }

    // -? ( digits ( . digits? )? | . digits ), or nothing.
    private int NumeralEnd()
    {
        var start = text[_position] == '-' ? _position + 1 : _position;
        var end = SkipDigits(start);
        if (At(end) != '.')
        {
            return end > start ? end : _position;
        }

        var fraction = SkipDigits(end + 1);
        return end > start || fraction > end + 1 ? fraction : _position;
    }

    private DotToken Operator() => (At(_position), At(_position + 1)) switch
    {
        ('-', '-') => Token(DotParser.UNDIRECTED, 2),
        ('-', '>') => Token(DotParser.DIRECTED, 2),
        _ => Token(DotParser.INVALID, 1),
    };

    private int SkipDigits(int position)
    {
        while (char.IsAsciiDigit(At(position)))
        {
            position++;
        }

        return position;
    }

    // Texts are joined by + with whatever is skipped between tokens around it. A + without a text behind it joins nothing.
    private DotToken Text()
    {
        var start = _position;
        if (TextExtent.End(text, start) is not { } end)
        {
            return EndBecauseUnclosed(text[start] == '"' ? UnclosedKind.Quoted : UnclosedKind.Html);
        }

        var isJoined = false;
        while (NextText(end) is { } next && TextExtent.End(text, next) is { } nextEnd)
        {
            isJoined = true;
            end = nextEnd;
        }

        _position = end;
        return new DotToken(DotParser.ID, start, end - start) { IsJoined = isJoined };
    }

    /// <summary>Where the text begins that is joined by <c>+</c> to the one that ends here; null if there is none.</summary>
    public int? NextText(int end)
    {
        _position = end;
        SkipWhatIsNoToken();
        if (At(_position) != '+')
        {
            return null;
        }

        _position++;
        SkipWhatIsNoToken();
        return At(_position) is '"' or '<' ? _position : null;
    }

    private DotToken EndOfFileSign()
    {
        Unclosed = null;
        var token = new DotToken(DotParser.Eof, _position, 1);
        _position = text.Length;
        return token;
    }

    private DotToken EndBecauseUnclosed(UnclosedKind kind)
    {
        Unclosed = new UnclosedText(kind, _position);
        _position = text.Length;
        return Token(DotParser.Eof, 0);
    }

    private void SkipWhatIsNoToken()
    {
        while (_position < text.Length)
        {
            var c = text[_position];
            if (CharacterClass.IsWhiteSpace(c))
            {
                _position++;
            }
            else if (!(c switch
            {
                '#' => SkipHashLine(),
                '/' => SkipSlashComment(),
                ByteOrderMark => SkipByteOrderMark(),
                _ => false,
            }))
            {
                return;
            }
        }
    }

    private bool SkipHashLine()
    {
        var end = LineEnd(_position);
        if (_position == 0 || text[_position - 1] == '\n')
        {
            events.HashLine(_position, end);
        }

        _position = end;
        return true;
    }

    private bool SkipSlashComment()
    {
        switch (At(_position + 1))
        {
            case '/':
                _position = LineEnd(_position);
                return true;
            case '*':
                SkipBlockComment();
                return true;
            default:
                return false;
        }
    }

    private void SkipBlockComment()
    {
        var end = text.AsSpan(_position + 2).IndexOf("*/");
        if (end < 0)
        {
            Unclosed = new UnclosedText(UnclosedKind.Comment, _position);
        }

        _position = end < 0 ? text.Length : _position + 2 + end + 2;
    }

    // Editors glue the mark to the first word of a file; anywhere else it is, glued to a word, a letter of that word.
    private bool SkipByteOrderMark()
    {
        if (_position > 0 && NameLength(_position) > 1)
        {
            return false;
        }

        _position++;
        return true;
    }

    private int LineEnd(int position)
    {
        var end = text.AsSpan(position).IndexOf('\n');
        return end < 0 ? text.Length : position + end;
    }

    private char At(int position) => position < text.Length ? text[position] : '\0';
}
