using Dot2Lab.Text;

namespace Dot2Lab.Dot.Reading;

/// <summary>Passes on what the scanner comes across: warnings, and the lines that renumber the source.</summary>
internal sealed class ScannerReports(DotInput input, DiagnosticBag diagnostics) : IScannerEvents
{
    // A file of such numerals would otherwise say the same thing a million times.
    private const int MaximumWarnings = 100;
    private const int LongestWord = 40;

    private int _warnings;
    private int _told;

    /// <inheritdoc/>
    public void NumeralSplit(int start, int end)
    {
        var behind = end;
        while (IsPartOfWord(behind) && behind - end < LongestWord)
        {
            behind++;
        }

        Warn(start, behind, SyntaxDiagnostics.NumeralSplit(input.Span(start, behind), input.Text[start..end], input.Text[end..behind]));
    }

    /// <inheritdoc/>
    public void NumeralGlued(int start, int end)
    {
        var before = start;
        while (before > 0 && IsPartOfWord(before - 1) && start - before < LongestWord)
        {
            before--;
        }

        Warn(start, end, SyntaxDiagnostics.GluedNumeral(input.Span(before, end), input.Text[before..start], input.Text[start..end]));
    }

    /// <inheritdoc/>
    public void HashLine(int start, int end)
    {
        if (end < input.Text.Length && LineDirective.Parse(input.Text.AsSpan(start..end)) is { } directive)
        {
            input.Source.AddLineDirective(input.Span(end + 1, end + 1).Start, directive.Line, directive.File);
        }
    }

    private bool IsPartOfWord(int position) =>
        position < input.Text.Length && (CharacterClass.IsNameCharacter(input.Text[position]) || input.Text[position] == '.');

    // Of a word that is cut in several places, the first tells enough.
    private void Warn(int start, int end, Diagnostic diagnostic)
    {
        if (start >= _told && _warnings++ < MaximumWarnings)
        {
            _told = end;
            diagnostics.Add(diagnostic);
        }
    }
}
