using Dot2Lab.Cli.Commands;
using Dot2Lab.Plan;

namespace Dot2Lab.Cli.Diagrams;

/// <summary>Two names with a colon between, as the user writes them; a name can have a colon of its own.</summary>
internal static class NodePair
{
    /// <summary>The two names: the first is a node's.</summary>
    /// <exception cref="CommandFailure">It is no such pair.</exception>
    internal static (string From, string To) Split(LabPlan plan, string option, string value)
    {
        var colons = Enumerable.Range(0, value.Length).Where(i => value[i] == ':').ToList();
        if (colons.Count == 0)
        {
            throw new CommandFailure(ExitCode.Usage, $"{option} takes two nodes with a colon between, not \"{value}\"");
        }

        var both = colons.Where(i => NodeArgument.TryFind(plan, value[..i]) is not null).ToList();
        var at = both.Where(i => NodeArgument.TryFind(plan, value[(i + 1)..]) is not null).Concat(both).Concat(colons).First();
        return (value[..at], value[(at + 1)..]);
    }
}
