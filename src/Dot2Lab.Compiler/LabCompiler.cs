using Dot2Lab.Compiler.Binding;
using Dot2Lab.Compiler.Planning;
using Dot2Lab.Dot;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler;

/// <summary>The whole way from a DOT file to a plan: read, bind, plan.</summary>
public static class LabCompiler
{
    /// <summary>Compiles a file. Planning starts only when reading and binding found no error.</summary>
    public static CompileResult Compile(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var read = DotReader.Read(source);
        diagnostics.AddRange(read.Diagnostics);

        // A graph that breaks off in the middle would only give rise to errors that are not there.
        var topology = diagnostics.HasErrors ? null : TopologyBinder.Bind(source, read.Graphs, diagnostics);
        var plan = topology is null ? null : LabPlanner.Plan(source, topology, diagnostics);
        return new CompileResult(plan, diagnostics.ToSortedList());
    }
}
