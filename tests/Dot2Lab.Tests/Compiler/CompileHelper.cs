using Dot2Lab.Compiler;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Lowering;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Compiler;

/// <summary>Compiles texts for tests.</summary>
internal static class CompileHelper
{
    /// <summary>The plan of a text that has no errors.</summary>
    internal static LabPlan Plan(string dot)
    {
        var source = new SourceText("lab.dot", dot);
        var result = LabCompiler.Compile(source);
        Assert.True(
            result.Plan is not null,
            string.Join('\n', result.Diagnostics.Select(d => $"{d.Code} {source.Locate(d.Span)}: {d.Message}").Append(dot)));
        return result.Plan;
    }

    /// <summary>Everything a node is told by one program, as it would be typed.</summary>
    internal static IReadOnlyList<string> Lines(LabPlan plan, string node, Tool tool) =>
    [
        .. plan.Steps.Select(StepLowering.Lower).OfType<ToolCommand>()
            .Where(c => c.Namespace == node && c.Tool == tool)
            .Select(c => c.BatchLine),
    ];

    /// <summary>A node's kernel parameters; the last value of each.</summary>
    internal static IReadOnlyDictionary<string, string> Sysctls(LabPlan plan, string node) =>
        plan.Steps.Select(StepLowering.Lower).OfType<SysctlWrite>()
            .Where(w => w.Namespace == node)
            .GroupBy(w => w.Path)
            .ToDictionary(g => g.Key, g => g.Last().Value);
}
