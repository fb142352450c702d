using Dot2Lab.Dot;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Output.Diagrams;

/// <summary>
/// Which nodes and links of a plan the nodes and edges of its DOT file became. Both know their place in the file; edges that
/// were written at once, as <c>{a b} -- {c d}</c>, are told apart by their ends.
/// </summary>
internal sealed class LabMap
{
    private readonly Dictionary<DotId, PlanNode> _nodes = [];
    private readonly DrawnLink?[] _links;

    /// <summary>Finds out.</summary>
    public LabMap(DrawnLab lab)
    {
        var (source, graph, plan) = lab;
        Plan = plan;
        var byPlace = plan.Nodes.ToLookup(node => Place(node.Source));
        foreach (var node in graph.Nodes)
        {
            // A file can say of several lines that they have the same number.
            var there = byPlace[Place(source.Locate(node.Span))].ToList();
            if ((there.Find(planned => planned.Name == ByteString.ForDisplay(node.Id.Text)) ?? there.FirstOrDefault()) is { } found)
            {
                _nodes.Add(node.Id, found);
            }
        }

        var ends = new UnusedEnds(plan);
        _links = [.. graph.Edges.Select(edge => Link(edge, Place(source.Locate(edge.Span)), ends))];
    }

    /// <summary>The plan.</summary>
    public LabPlan Plan { get; }

    /// <summary>The node of the plan that a node of the graph became; null for one that is only drawn.</summary>
    public PlanNode? NodeOf(DotId id) => _nodes.GetValueOrDefault(id);

    /// <summary>The link that an edge of the graph became; null for one that is only drawn.</summary>
    /// <param name="edge">Which of the graph's edges, from 0.</param>
    public DrawnLink? LinkOf(int edge) => _links[edge];

    private DrawnLink? Link(DotEdge edge, (int Line, int Column) place, UnusedEnds ends) =>
        NodeOf(edge.Tail.Id) is { } tail && NodeOf(edge.Head.Id) is { } head ? ends.Take(place, tail, head) : null;

    private static (int Line, int Column) Place(SourceLocation location) => (location.Line, location.Column);
}
