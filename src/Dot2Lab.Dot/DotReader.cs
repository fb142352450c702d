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
        var parser = new DotParser(new DotTokenStream(scanner), TextWriter.Null, TextWriter.Null) { BuildParseTree = false };
        parser.Interpreter.PredictionMode = PredictionMode.SLL;
        parser.RemoveErrorListeners();
        parser.AddErrorListener(new SyntaxErrorListener(input, diagnostics));
        var listener = new GraphListener(input, new WordReader(input), diagnostics);
        parser.AddParseListener(listener);
        parser.file();
        return new DotReadResult(listener.Graphs, diagnostics.ToSortedList());
    }
}
