using System.Globalization;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Output.Bash;

/// <summary>What the script's fixed functions need to know of this lab: names, tools, features, links.</summary>
internal static class SettingsPart
{
    public static void Write(ScriptWriter script, LabPlan plan)
    {
        script.Line();
        script.Line($"readonly LAB={ShellWord.Bare(plan.Lab)}");
        script.Line("readonly SELF=${0##*/}");
        script.Line("readonly STATE=/run/dot2lab-setup.$LAB  # what \"up\" made");
        script.Line($"readonly MARK={Mark(plan)}  # on every node's lo, by which \"down\" knows its own");
        script.Line("readonly NETNS=/var/run/netns  # where iproute2 keeps the names of namespaces");
        script.Line($"readonly TOOLS=({string.Join(' ', Tools(plan))})");
        script.Line($"readonly FEATURES=({string.Join(' ', KernelFeatures.Of(plan))})");
        script.Line($"readonly NODES=({string.Join(' ', plan.Nodes.Select(n => ShellWord.Bare(n.Namespace)))})");
        script.Line($"readonly SPANNING_TREE=({string.Join(' ', SpanningTrees(plan))})");
        script.Line($"readonly WIDTH={Number(plan.Nodes.Select(n => n.Namespace.Length).Append(4).Max())}  # of the longest name");
        WriteLinks(script, plan);
    }

    /// <summary>The alias that every node's <c>lo</c> bears.</summary>
    public static string Mark(LabPlan plan) => $"dot2lab:{ShellWord.Bare(plan.Lab)}";

    private static void WriteLinks(ScriptWriter script, LabPlan plan)
    {
        script.Line("declare -rA LINKS=(");
        foreach (var node in plan.Nodes)
        {
            var links = node.Interfaces.Select(i => i.Name).Concat(node.Vrfs.Select(v => v.Device)).Prepend("lo");
            script.Line($"    [{ShellWord.Bare(node.Namespace)}]='{string.Join(' ', links.Select(ShellWord.Bare))}'");
        }

        script.Line(")");
    }

    private static string[] Tools(LabPlan plan) => plan.Steps.Any(s => s is SetNetem) ? ["ip", "tc"] : ["ip"];

    private static IEnumerable<string> SpanningTrees(LabPlan plan) =>
        plan.Steps.OfType<AddBridge>().Where(b => b.SpanningTree).Select(b => ShellWord.Bare(b.Namespace)).Distinct(StringComparer.Ordinal);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
