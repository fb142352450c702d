using Antlr4.Runtime.Atn;
using Dot2Lab.Dot.Generated;
using Dot2Lab.Dot.Reading;
using Dot2Lab.Text;

namespace Dot2Lab.Dot;

/// <summary>Reads DOT text exactly as Graphviz does.</summary>
public static class DotReader
{
    /// <summary>Reads a file.</summary>
    public static DotReadResult Read(SourceText source)
    {
        var input = new DotInput(source);
        var diagnostics = new DiagnosticBag();
        var scanner = new DotScanner(input.Text, NoScannerEvents.Instance);
        var tokens = new DotTokenStream(scanner);
        var listener = new GraphListener(input, new WordReader(input), diagnostics);
        var parser = new DotParser(tokens, TextWriter.Null, TextWriter.Null)
        {
            BuildParseTree = false,
            ErrorHandler = new DotErrorStrategy(
                tokens, new SyntaxErrorReporter(input, scanner, tokens, diagnostics), new SkipAhead(tokens, input.Text)),
        };
        parser.Interpreter.PredictionMode = PredictionMode.SLL;
        parser.RemoveErrorListeners();
        parser.AddParseListener(listener);
        try { parser.file(); } catch (Antlr4.Runtime.Misc.ParseCanceledException) { }
        return new DotReadResult(listener.Graphs, diagnostics.ToSortedList());
    }
}
