using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Compiler.Planning.Emission;

/// <summary>Impairments of what leaves a node's interfaces.</summary>
internal static class NetemSteps
{
    /// <summary>The steps of one node.</summary>
    public static IEnumerable<PlanStep> For(Decisions decisions, Node node) =>
        from end in decisions.InterfacesOf(node)
        let impairment = end.Impairment
        where impairment is not null
        select new SetNetem(
            decisions.Names.Namespaces[node.Name],
            decisions.Place(decisions.Topology.LinkOf(end).Span),
            decisions.Device(end),
            impairment.Delay,
            impairment.Jitter,
            impairment.Loss,
            impairment.Rate);
}
