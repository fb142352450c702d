using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>Makes a bridge (ip-link(8)) without multicast snooping or VLAN filtering.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Source">Where in the DOT file it comes from.</param>
/// <param name="Interface">The bridge's name.</param>
/// <param name="SpanningTree">Whether it runs the spanning tree protocol, with a forward delay of 2 s and a maximum age of 40 s.</param>
public sealed record AddBridge(string Namespace, SourceLocation Source, string Interface, bool SpanningTree) : PlanStep(Namespace, Source);
