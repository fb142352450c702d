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
    /// <summary>Reads all graphs of a file. Bad input gives diagnostics, never an exception.</summary>
    public static DotReadResult Read(SourceText source)
    {
        var input = new DotInput(source);
        var diagnostics = new DiagnosticBag();
        var depth = NestDepth.Measure(input.Text, out var beyond);
        if (beyond is not null)
        {
            diagnostics.Add(SyntaxDiagnostics.TooDeep(input.Span(beyond), NestDepth.Maximum));
            return new DotReadResult([], diagnostics.ToSortedList());
        }

        var graphs = DeepStack.Run(depth, () => Parse(input, diagnostics));
        return new DotReadResult(graphs, diagnostics.ToSortedList());
    }

    private static IReadOnlyList<DotGraph> Parse(DotInput input, DiagnosticBag diagnostics)
    {
        var scanner = new DotScanner(input.Text, new ScannerReports(input, diagnostics));
        var tokens = new DotTokenStream(scanner);
        var listener = new GraphListener(input, new WordReader(input), diagnostics);
        var parser = new DotParser(tokens, TextWriter.Null, TextWriter.Null)
        {
            BuildParseTree = false,
            Listener = listener,
            ErrorHandler = new DotErrorStrategy(
                tokens, new SyntaxErrorReporter(input, scanner, tokens, diagnostics), new SkipAhead(tokens, input.Text)),
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

        return listener.Graphs;
    }
}
