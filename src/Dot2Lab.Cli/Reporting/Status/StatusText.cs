using System.Globalization;
using Dot2Lab.Cli.Labs;
using Dot2Lab.Plan;
using Dot2Lab.Running;
using Dot2Lab.Running.Messages;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Reporting.Status;

/// <summary>Labs to be read.</summary>
internal static class StatusText
{
    /// <summary>A line for each lab; nothing if there is none.</summary>
    internal static string List(IReadOnlyList<LabStatus> labs)
    {
        var table = new TextTable("LAB", "STATE", "KERNEL", "NODES", "AGE", "FILE");
        foreach (var lab in labs)
        {
            table.Add(lab.Lab, StatusWords.State(lab.State), KernelChoice.WordFor(lab.Kernel), Count(lab.Nodes), Age(lab), lab.SourcePath);
        }

        return labs.Count == 0 ? "" : table.ToString();
    }

    /// <summary>One lab: its nodes, or if it has died what it said last.</summary>
    internal static string Of(LabDetails lab)
    {
        var status = lab.Status;
        var head = $"""
            {DisplayText.Inert(status.Lab)}: {StatusWords.State(status.State)}, on {KernelChoice.WordFor(status.Kernel)}, started {Age(status)} ago ({StatusWords.Time(status.CreatedUtc)})
            file {DisplayText.Inert(status.SourcePath)}

            """;
        return lab.Nodes.Count > 0 ? $"{head}\n{Nodes(lab)}" : head + string.Concat(status.LogTail.Select(line => $"log {DisplayText.Inert(line)}\n"));
    }

    private static TextTable Nodes(LabDetails lab)
    {
        var table = new TextTable("NODE", "ROLE", "NAMESPACE", "INTERFACES", "PROCESSES");
        foreach (var (node, state) in lab.Nodes)
        {
            table.Add(
                node.Name,
                node.Role.ToString().ToLowerInvariant(),
                node.Namespace,
                state.IsPresent ? string.Join(' ', Interfaces(node, state)) : "the namespace has gone",
                string.Join("; ", state.Processes.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Id} {p.Command}"))));
        }

        return table;
    }

    // Those of the plan, and what else somebody made; what is up is named only, the rest with its state.
    private static IEnumerable<string> Interfaces(PlanNode node, NodeState state) =>
        node.Interfaces.Select(i => i.Name).Union(state.Interfaces.Keys.Except(["lo", .. node.Vrfs.Select(v => v.Device)])).Select(name =>
            state.Interfaces.GetValueOrDefault(name, "missing") is var word && word == "up" ? name : $"{name}({word})");

    private static string Age(LabStatus lab) => StatusWords.Age(DateTime.UtcNow - lab.CreatedUtc);

    private static string Count(int? nodes) => nodes?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
