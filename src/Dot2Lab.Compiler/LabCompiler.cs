using Dot2Lab.Compiler.Binding;
using Dot2Lab.Compiler.Planning;
using Dot2Lab.Dot;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler;

/// <summary>The whole way from a DOT file to a plan: read, bind, plan.</summary>
public static class LabCompiler
{
    /// <summary>Compiles a file. Planning starts only when reading and binding found no error; after a syntax error only values are judged as well.</summary>
    public static CompileResult Compile(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var read = DotReader.Read(source);
        diagnostics.AddRange(WithoutEchoes(read.Diagnostics));
        if (diagnostics.HasErrors)
        {
            AddWhatElseIsWrong(source, read, diagnostics);
            return new CompileResult(null, diagnostics.ToSortedList());
        }

        var topology = TopologyBinder.Bind(source, read.Graphs, diagnostics);
        var plan = topology is null ? null : LabPlanner.Plan(source, topology, diagnostics);
        return new CompileResult(plan, diagnostics.ToSortedList()) { Graph = plan is null ? null : read.Graphs[0] };
    }

    // A warning about the very text that an error is about, such as an address cut in two, says nothing more.
    private static IEnumerable<Diagnostic> WithoutEchoes(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        return diagnostics.Where(d => d.Severity == Severity.Error || !errors.Exists(e => d.Span.Start <= e.Span.Start && e.Span.Start < d.Span.End));
    }

    // What stands on a line that could not be read well may be a piece of what was meant.
    private static void AddWhatElseIsWrong(SourceText source, DotReadResult read, DiagnosticBag diagnostics)
    {
        var elements = new DiagnosticBag();
        if ((read.Graphs.Count > 0 ? read.Graphs[0] : read.Broken) is { } graph)
        {
            TopologyBinder.CheckElements(source, graph, elements);
        }

        var misread = read.Diagnostics.Select(d => source.LineSpanAt(d.Span.Start)).ToHashSet();
        diagnostics.AddRange(elements.ToSortedList().Where(d => !misread.Contains(source.LineSpanAt(d.Span.Start))));
    }
}
