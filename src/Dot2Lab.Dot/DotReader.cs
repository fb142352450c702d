using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;
using Dot2Lab.Dot.Generated;
using Dot2Lab.Dot.Reading;
using Dot2Lab.Text;

namespace Dot2Lab.Dot;

/// <summary>
/// Reads DOT text as Graphviz does: what it accepts becomes the same graph, what it rejects is rejected. Where its versions
/// differ, version 14 is followed, but for what follows a graph on the same line, which is read, as 2.42 does.
/// </summary>
public static class DotReader
{
    /// <summary>The longest file that is read, in bytes. Whoever reads from a pipe has to stop here.</summary>
    public const long MaximumLength = 1L << 29;

    /// <summary>How much of a file's beginning <see cref="Refuse"/> wants to see, in bytes.</summary>
    public const int HeadLength = 1 << 16;

    /// <summary>Up to this length, in bytes, a file is read whatever it is: its errors say more than that it is not DOT.</summary>
    public const int ShortLength = 1 << 20;

    /// <summary>Looks at the beginning of a file before it is read whole.</summary>
    /// <param name="head">Its first <see cref="HeadLength"/> bytes, or all of it.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <returns>Why it shall not be read: it is too long, or it is long and does not begin like DOT; null if it shall.</returns>
    public static Diagnostic? Refuse(SourceText head, long length)
    {
        if (length > MaximumLength)
        {
            return SyntaxDiagnostics.TooLong(MaximumLength);
        }

        var input = new DotInput(head);
        var first = new DotScanner(input.Text, NoScannerEvents.Instance).Next();
        return length <= ShortLength || first.Type == DotParser.Eof || TokenSets.StartsGraph(first.Type)
            ? null
            : SyntaxDiagnostics.NoGraph(input.Span(first), Wording.Found(first, input.Text), Advice.ForGraphWord(first, input.Text));
    }

    /// <summary>Reads all graphs of a file. Bad input gives diagnostics, never an exception.</summary>
    public static DotReadResult Read(SourceText source)
    {
        if (source.WholeLength is { } length && Refuse(source, length) is { } refusal)
        {
            return new DotReadResult([], [refusal]);
        }

        var input = new DotInput(source);
        var diagnostics = new DiagnosticBag();
        var depth = NestDepth.Measure(input.Text, out var beyond);
        if (beyond is not null)
        {
            diagnostics.Add(SyntaxDiagnostics.TooDeep(input.Span(beyond), NestDepth.Maximum));
            return new DotReadResult([], diagnostics.ToSortedList());
        }

        return DeepStack.Run(depth, () => Parse(input, diagnostics));
    }

    private static DotReadResult Parse(DotInput input, DiagnosticBag diagnostics)
    {
        var scanner = new DotScanner(input.Text, new ScannerReports(input, diagnostics));
        var tokens = new DotTokenStream(scanner);
        var errors = new SyntaxErrors(diagnostics);
        var listener = new GraphListener(input, new WordReader(input), errors, diagnostics);
        var parser = new DotParser(tokens, TextWriter.Null, TextWriter.Null)
        {
            Listener = listener,
            ErrorHandler = new DotErrorStrategy(
                tokens, new SyntaxErrorReporter(input, scanner, tokens, errors), new SkipAhead(tokens, input.Text)),
        };
        parser.Interpreter.PredictionMode = PredictionMode.SLL;
        parser.RemoveErrorListeners();
        try
        {
            parser.file();
        }
        catch (ParseCanceledException)
        {
            // Whoever gave up has said why among the diagnostics.
        }

        if (scanner.Unclosed is { } unclosed && !diagnostics.HasErrors)
        {
            diagnostics.Add(SyntaxDiagnostics.UnclosedBehindTheGraph(input.Span(unclosed.Start, unclosed.Start + 1)));
        }

        return new DotReadResult(listener.Graphs, diagnostics.ToSortedList()) { Broken = listener.Broken };
    }
}
