namespace Dot2Lab.Text;

/// <summary>A file's content with the name to show for it, and the way from offsets to lines and columns.</summary>
public sealed class SourceText
{
    // Most files are read without a word about any of their lines.
    private readonly Lazy<int[]> _lineStarts;
    private readonly List<LineDirective> _directives = [];

    /// <summary>Makes a source text from characters already decoded by <see cref="ByteString"/>.</summary>
    /// <param name="name">The file's name as messages show it.</param>
    /// <param name="text">The content.</param>
    public SourceText(string name, string text)
    {
        Name = name;
        Text = text;
        _lineStarts = new Lazy<int[]>(() => FindLineStarts(text));
    }

    /// <summary>The file's name as messages show it.</summary>
    public string Name { get; }

    /// <summary>The content; bytes that are not UTF-8 stand in it as <see cref="ByteString"/> says.</summary>
    public string Text { get; }

    /// <summary>How many bytes the file has, where <see cref="Text"/> is only its beginning, for it shall not be read; else null.</summary>
    public long? WholeLength { get; init; }

    private int[] LineStarts => _lineStarts.Value;

    /// <summary>Decodes a file's bytes.</summary>
    public static SourceText FromBytes(string name, ReadOnlySpan<byte> bytes) => new(name, ByteString.Decode(bytes));

    /// <summary>
    /// Notes a preprocessor line (<c># 100 "file"</c>): from <paramref name="offset"/> on, locations are counted from
    /// <paramref name="line"/> of <paramref name="file"/>. A directive that stands before one already noted is ignored, so
    /// that a text can be read again.
    /// </summary>
    /// <param name="offset">Start of the first line that the directive governs.</param>
    /// <param name="line">The number that this line is to have, from 1.</param>
    /// <param name="file">The file's name, or null to keep the current one.</param>
    public void AddLineDirective(int offset, int line, string? file)
    {
        var physicalLine = PhysicalLine(offset);
        if (_directives.Count == 0 || _directives[^1].PhysicalLine < physicalLine)
        {
            _directives.Add(new LineDirective(physicalLine, line, file ?? (_directives.Count == 0 ? Name : _directives[^1].File)));
        }
    }

    /// <summary>The place of an offset, preprocessor lines obeyed.</summary>
    public SourceLocation Locate(int offset)
    {
        var line = PhysicalLine(offset);
        var column = CountCharacters(LineStarts[line], Math.Min(offset, Text.Length)) + 1;
        return CurrentDirective(line) is { } directive
            ? new SourceLocation(directive.File, directive.Line + (line - directive.PhysicalLine), column)
            : new SourceLocation(Name, line + 1, column);
    }

    /// <summary>The place where a span begins.</summary>
    public SourceLocation Locate(SourceSpan span) => Locate(span.Start);

    /// <summary>The span of the line that holds an offset, without its line end.</summary>
    public SourceSpan LineSpanAt(int offset)
    {
        var line = PhysicalLine(offset);
        var start = LineStarts[line];
        var end = line + 1 < LineStarts.Length ? LineStarts[line + 1] - 1 : Text.Length;
        if (end > start && Text[end - 1] == '\r')
        {
            end--;
        }

        return new SourceSpan(start, end - start);
    }

    // The last one at or before the line: a generated file may have one on every second line.
    private LineDirective? CurrentDirective(int physicalLine)
    {
        var (low, high) = (0, _directives.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _directives[middle].PhysicalLine <= physicalLine ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : _directives[low - 1];
    }

    private int PhysicalLine(int offset)
    {
        var index = Array.BinarySearch(LineStarts, Math.Min(offset, Text.Length));
        return index >= 0 ? index : ~index - 1;
    }

    // A character outside the basic plane is two code units but one column.
    private int CountCharacters(int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            if (!(char.IsLowSurrogate(Text[i]) && i > start && char.IsHighSurrogate(Text[i - 1])))
            {
                count++;
            }
        }

        return count;
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }

        return [.. starts];
    }

    private sealed record LineDirective(int PhysicalLine, int Line, string File);
}
