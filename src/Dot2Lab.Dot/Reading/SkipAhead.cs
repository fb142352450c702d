using Antlr4.Runtime;
using Dot2Lab.Dot.Generated;

namespace Dot2Lab.Dot.Reading;

/// <summary>Skips what an error has spoilt, up to a place where something new begins.</summary>
internal sealed class SkipAhead(DotTokenStream tokens, string text)
{
    private int _lastStop = -1;

    private int Type => tokens.Current.Type;

    /// <summary>
    /// To the next statement: behind a semicolon, or to a line that begins with what a statement can begin with, or to the
    /// brace that closes this block. Blocks on the way are skipped whole.
    /// </summary>
    /// <param name="hasMoved">Whether the text up to here has been skipped already.</param>
    public bool ToNextStatement(bool hasMoved)
    {
        var depth = 0;
        var mayStop = hasMoved || tokens.Current.Start > _lastStop;
        while (!TokenSets.EndsFileOrStartsNext(Type))
        {
            if (depth == 0 && (Type == DotParser.RIGHT_BRACE || (mayStop && BeginsStatementOnNewLine())))
            {
                break;
            }

            depth += Type switch { DotParser.LEFT_BRACE => 1, DotParser.RIGHT_BRACE => -1, _ => 0 };
            var isEnd = depth == 0 && Type == DotParser.SEMICOLON;
            tokens.Consume();
            mayStop = true;
            if (isEnd)
            {
                break;
            }
        }

        _lastStop = tokens.Current.Start;
        return true;
    }

    /// <summary>To the next attribute of the same list or to its end; false where the list is left open.</summary>
    public bool ToNextAttribute()
    {
        while (Type is not (DotParser.RIGHT_BRACKET or DotParser.COMMA or DotParser.SEMICOLON))
        {
            if (Type is DotParser.Eof or DotParser.LEFT_BRACKET or DotParser.LEFT_BRACE or DotParser.RIGHT_BRACE || TokenSets.IsOperator(Type))
            {
                return false;
            }

            tokens.Consume();
        }

        if (Type != DotParser.RIGHT_BRACKET)
        {
            tokens.Consume();
        }

        return true;
    }

    /// <summary>To the bracket that ends the attribute list, which is returned, or to where it must have been left out.</summary>
    public IToken ToEndOfAttributeList()
    {
        while (ToNextAttribute())
        {
            if (Type == DotParser.RIGHT_BRACKET)
            {
                var end = tokens.Current;
                tokens.Consume();
                return end;
            }
        }

        return tokens.Current;
    }

    /// <summary>To the brace that opens the graph; false if there is none.</summary>
    public bool ToBrace()
    {
        while (Type is not (DotParser.LEFT_BRACE or DotParser.RIGHT_BRACE or DotParser.Eof))
        {
            tokens.Consume();
        }

        return Type == DotParser.LEFT_BRACE;
    }

    /// <summary>To the next graph: the words that can begin one also stand elsewhere, so a brace must follow soon.</summary>
    public bool ToNextGraph()
    {
        while (Type != DotParser.Eof && !(TokenSets.StartsGraph(Type) && BraceFollows()))
        {
            tokens.Consume();
        }

        return true;
    }

    private bool BraceFollows()
    {
        var ahead = Type == DotParser.STRICT ? 3 : 2;
        return tokens.LA(ahead) == DotParser.LEFT_BRACE
            || (tokens.LA(ahead) == DotParser.ID && tokens.LA(ahead + 1) == DotParser.LEFT_BRACE);
    }

    private bool BeginsStatementOnNewLine()
    {
        if (!TokenSets.StartsStatement(Type) && Type != DotParser.INVALID)
        {
            return false;
        }

        var before = text.AsSpan(0, tokens.Current.Start).TrimEnd(" \t\r");
        return before.IsEmpty || before[^1] == '\n';
    }
}
