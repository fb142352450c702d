using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>Passes on what the scanner comes across: warnings, and the lines that renumber the source.</summary>
internal sealed class ScannerReports(DotInput input, DiagnosticBag diagnostics) : IScannerEvents
{
    // A file of such numerals would otherwise say the same thing a million times.
    private const int MaximumWarnings = 100;

    private int _warnings;

    /// <inheritdoc/>
    public void NumeralSplit(int start, int end)
    {
        var behind = end;
        while (behind < input.Text.Length && behind - end < 40 && (CharacterClass.IsNameCharacter(input.Text[behind]) || input.Text[behind] == '.'))
        {
            behind++;
        }

        if (_warnings++ < MaximumWarnings)
        {
            diagnostics.Add(SyntaxDiagnostics.NumeralSplit(
                input.Span(start, behind), input.Text[start..end], input.Text[end..behind]));
        }
    }

    /// <inheritdoc/>
    public void HashLine(int start, int end)
    {
        if (end < input.Text.Length && LineDirective.Parse(input.Text.AsSpan(start..end)) is { } directive)
        {
            input.Source.AddLineDirective(input.Span(end + 1, end + 1).Start, directive.Line, directive.File);
        }
    }
}
