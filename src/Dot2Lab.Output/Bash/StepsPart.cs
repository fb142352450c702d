using Dot2Lab.Plan;
using Dot2Lab.Plan.Lowering;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Output.Bash;

/// <summary>The plan's steps: all namespaces by one process, all links by a second, then a function a node.</summary>
internal static class StepsPart
{
    public static void Write(ScriptWriter script, LabPlan plan)
    {
        var batches = new BatchPart(script, plan);
        script.Divider("namespaces and links, as plain \"ip -batch\" input");
        WriteFunction(script, batches, "make_namespaces", "namespaces", plan.Steps.Where(s => s is AddNamespace));
        WriteFunction(script, batches, "make_links", "links", plan.Steps.Where(s => s is AddVethPair));

        var byNode = plan.Steps.Where(s => s is not (AddNamespace or AddVethPair)).ToLookup(s => s.Namespace, StringComparer.Ordinal);
        foreach (var node in plan.Nodes)
        {
            NodePart.Describe(script, plan, node);
            WriteFunction(script, batches, $"node_{node.Namespace}", node.Namespace, byNode[node.Namespace]);
        }

        script.Divider("all nodes");
        WriteNodeCalls(script, plan);
    }

    private static void WriteFunction(
        ScriptWriter script, BatchPart batches, string function, string part, IEnumerable<PlanStep> steps)
    {
        script.Line();
        script.Line($"{ShellWord.Bare(function)}() {{");
        var groups = CommandGroup.Of(steps);
        foreach (var group in groups)
        {
            batches.Write(group, part);
        }

        if (groups.Count == 0)
        {
            script.Line("    :");
        }

        script.Line("}");
    }

    private static void WriteNodeCalls(ScriptWriter script, LabPlan plan)
    {
        script.Line();
        script.Line("make_nodes() {");
        script.Line("    JOBS=()");
        script.Lines(plan.Nodes.Select(node => $"    node_{ShellWord.Bare(node.Namespace)} & limit_jobs"));
        script.Line("    join_jobs");
        script.Line("}");
    }
}
