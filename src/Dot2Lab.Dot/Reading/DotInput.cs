using System.Text;
using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>
/// The text that the scanner sees. It is the source itself but for a file with NUL bytes: Graphviz reads lines as C strings,
/// so a NUL drops the rest of its line, the line feed included, and a line that begins with one ends the file.
/// </summary>
internal sealed class DotInput
{
    // Pairs of (offset in Text from which on it holds, how much was dropped before it).
    private readonly List<(int From, int Dropped)> _drops = [];

    /// <summary>Prepares a source.</summary>
    public DotInput(SourceText source)
    {
        Source = source;
        Text = source.Text.Contains('\0', StringComparison.Ordinal) ? WithoutNul(source.Text) : source.Text;
    }

    /// <summary>The source that spans refer to.</summary>
    public SourceText Source { get; }

    /// <summary>The characters to scan.</summary>
    public string Text { get; }

    /// <summary>Whether the source has NUL bytes, so that a stretch of it may be longer than that of <see cref="Text"/>.</summary>
    public bool HasGaps => _drops.Count > 0;

    /// <summary>The place in the source of a stretch of <see cref="Text"/>.</summary>
    public SourceSpan Span(int start, int end)
    {
        var from = ToSource(start);
        return new SourceSpan(from, (end == start ? from : ToSource(end - 1) + 1) - from);
    }

    /// <summary>The place in the source of a token.</summary>
    public SourceSpan Span(DotToken token) => Span(token.Start, token.End);

    private int ToSource(int offset)
    {
        if (_drops.Count == 0)
        {
            return offset;
        }

        var index = _drops.BinarySearch((offset, int.MaxValue));
        index = index >= 0 ? index : ~index - 1;
        return index < 0 ? offset : offset + _drops[index].Dropped;
    }

    private string WithoutNul(string text)
    {
        var kept = new StringBuilder(text.Length);
        var position = 0;
        while (text.IndexOf('\0', position) is var nul and >= 0)
        {
            kept.Append(text, position, nul - position);
            if (nul == 0 || text[nul - 1] == '\n')
            {
                return kept.ToString();
            }

            var lineEnd = text.IndexOf('\n', nul);
            position = lineEnd < 0 ? text.Length : lineEnd + 1;
            _drops.Add((kept.Length, position - kept.Length));
        }

        return kept.Append(text, position, text.Length - position).ToString();
    }
}
