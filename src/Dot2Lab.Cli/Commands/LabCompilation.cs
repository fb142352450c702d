using Dot2Lab.Cli.Reporting;
using Dot2Lab.Compiler;
using Dot2Lab.Dot;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Commands;

/// <summary>The way from DOT text to a plan, through every stage.</summary>
internal static class LabCompilation
{
    /// <summary>Compiles a file and shows what there is to say about it.</summary>
    /// <returns>The plan, or null if the file cannot be used.</returns>
    internal static LabPlan? Compile(SourceText source, SourceReporter reporter) => WithGraph(source, reporter)?.Plan;

    /// <summary>The same with the graph that the plan was made of.</summary>
    /// <returns>The plan and the graph, or null if the file cannot be used.</returns>
    internal static (LabPlan Plan, DotGraph Graph)? WithGraph(SourceText source, SourceReporter reporter)
    {
        var compiled = LabCompiler.Compile(source);
        return reporter.Accepts(compiled.Diagnostics) && compiled is { Plan: { } plan, Graph: { } graph } ? (plan, graph) : null;
    }
}
