using Dot2Lab.Plan;

namespace Dot2Lab.Cli.Reporting.Prediction;

/// <summary>Nodes by the names that their author gave them.</summary>
/// <param name="plan">The lab's plan.</param>
internal sealed class NodeNames(LabPlan plan)
{
    private readonly Dictionary<string, PlanNode> _nodes = plan.Nodes.ToDictionary(node => node.Namespace, StringComparer.Ordinal);

    /// <summary>The node that has a namespace.</summary>
    internal PlanNode NodeOf(string @namespace) => _nodes[@namespace];

    /// <summary>Its name in the DOT file.</summary>
    internal string Of(string @namespace) => _nodes.TryGetValue(@namespace, out var node) ? node.Name : @namespace;
}
