using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Cli.Commands;

/// <summary>A node as the user names it: by its name in the file, or by its namespace's.</summary>
internal static class NodeArgument
{
    /// <summary>The node.</summary>
    /// <exception cref="CommandFailure">The lab has no such node.</exception>
    internal static PlanNode Find(LabPlan plan, string name)
    {
        if (TryFind(plan, name) is { } found)
        {
            return found;
        }

        var names = plan.Nodes.Select(n => n.Name).Concat(plan.Nodes.Select(n => n.Namespace));
        throw new CommandFailure(
            ExitCode.Usage,
            $"the lab has no node {name}" + (Suggestion.Closest(name, names) is { } closest ? $"; did you mean {closest}?" : string.Empty),
            "To see all of them: dot2lab show TOPO.dot");
    }

    /// <summary>The node, or null.</summary>
    internal static PlanNode? TryFind(LabPlan plan, string name) =>
        plan.Nodes.FirstOrDefault(n => n.Name == name) ?? plan.Nodes.FirstOrDefault(n => n.Namespace == name);
}
