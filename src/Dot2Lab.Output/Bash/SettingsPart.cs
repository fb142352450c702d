using System.Globalization;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Output.Bash;

/// <summary>What the script's fixed functions need to know of this lab: names, tools, features, links.</summary>
internal static class SettingsPart
{
    public static void Write(ScriptWriter script, LabPlan plan)
    {
        var token = Token(plan.Lab);
        script.Line();
        script.Line($"readonly LAB={ShellWord.Quote(Inert.Short(plan.Lab))} SOURCE={ShellWord.Quote(Inert.Short(plan.Source))}");
        script.Line("readonly SELF=${0##*/}");
        script.Line($"readonly STATE=/run/dot2lab-setup.{token}  # what \"up\" made");
        script.Line($"readonly MARK=dot2lab:{token}  # on every node's lo, by which \"down\" knows its own");
        script.Line("readonly NETNS=/var/run/netns  # where iproute2 keeps the names of namespaces");
        script.Line($"readonly TOOLS=({string.Join(' ', Tools(plan))})");
        script.Line($"readonly FEATURES=({string.Join(' ', KernelFeatures.Of(plan))})");
        script.Line($"readonly NODES=({string.Join(' ', plan.Nodes.Select(n => ShellWord.Bare(n.Namespace)))})");
        script.Line($"readonly SPANNING_TREE=({string.Join(' ', SpanningTrees(plan))})");
        script.Line($"readonly WIDTH={Number(plan.Nodes.Select(n => n.Namespace.Length).Append(4).Max())}  # of the longest name");
        WriteLinks(script, plan);
    }

    /// <summary>The lab's name as part of a file name and of an interface's alias: what is no plain letter as its code.</summary>
    public static string Token(string lab) => string.Concat(lab.Select(
        c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-' ? c.ToString() : $"%{(int)c:X}"));

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
