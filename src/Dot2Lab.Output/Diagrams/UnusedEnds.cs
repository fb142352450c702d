using Dot2Lab.Plan;

namespace Dot2Lab.Output.Diagrams;

/// <summary>The links of a plan that no edge has been found for yet, in the order in which the plan makes them.</summary>
/// <param name="plan">The plan.</param>
internal sealed class UnusedEnds(LabPlan plan)
{
    private readonly Dictionary<(string Namespace, string Interface), DrawnEnd> _ends = plan.Nodes
        .SelectMany(node => node.Interfaces.Select(port => new DrawnEnd(node, port)))
        .ToDictionary(end => (end.Node.Namespace, end.Port.Name));

    private readonly HashSet<DrawnEnd> _used = [];

    /// <summary>Takes a link that was made at a place in the file and joins two nodes; null if there is none left.</summary>
    public DrawnLink? Take((int Line, int Column) place, PlanNode tail, PlanNode head)
    {
        var near = tail.Interfaces
            .Where(port => (port.Source.Line, port.Source.Column) == place && port.PeerNamespace == head.Namespace)
            .Select(port => _ends[(tail.Namespace, port.Name)])
            .FirstOrDefault(end => !_used.Contains(end));
        if (near is null)
        {
            return null;
        }

        var far = _ends[(head.Namespace, near.Port.PeerInterface!)];
        _used.UnionWith([near, far]);
        return new DrawnLink(near, far);
    }
}
