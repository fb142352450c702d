using Dot2Lab.Dot.Generated;

namespace Dot2Lab.Dot.Reading;

/// <summary>Guesses from the indentation which block of a file was left open.</summary>
internal static class BraceAudit
{
    // Deeper than this nobody indents.
    private const int LongestIndentation = 400;

    /// <summary>
    /// The first opening brace whose closing one stands at the start of a line, but further left than the line that it
    /// closes: it was meant for a block further out. Null where the indentation tells nothing.
    /// </summary>
    public static DotToken? Suspect(string text)
    {
        var scanner = new DotScanner(text, NoScannerEvents.Instance);
        var open = new Stack<(DotToken Brace, int Indentation)>();
        for (var (token, line) = (scanner.Next(), new LineStart(text)); token.Type != DotParser.Eof; token = scanner.Next())
        {
            if (token.Type == DotParser.LEFT_BRACE)
            {
                open.Push((token, line.Indentation(token.Start)));
            }
            else if (token.Type == DotParser.RIGHT_BRACE && open.TryPop(out var opened)
                && line.Indentation(token.Start) is var indentation && line.IsFirst(token.Start) && indentation < opened.Indentation)
            {
                return opened.Brace;
            }
        }

        return null;
    }

    /// <summary>Follows the scanner from line to line.</summary>
    private sealed class LineStart(string text)
    {
        private int _start;
        private int _seen;

        public int Indentation(int position)
        {
            var end = text.LastIndexOf('\n', Math.Max(position - 1, 0), Math.Max(position - _seen, 0));
            _start = end < 0 ? _start : end + 1;
            _seen = position;
            var length = 0;
            while (length < LongestIndentation && _start + length < position && text[_start + length] is ' ' or '\t')
            {
                length++;
            }

            return length;
        }

        public bool IsFirst(int position) => text.AsSpan(_start, position - _start).IsWhiteSpace();
    }
}
