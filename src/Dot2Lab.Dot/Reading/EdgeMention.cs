namespace Dot2Lab.Dot.Reading;

/// <summary>A mention that put an edge, made elsewhere, into another subgraph.</summary>
/// <param name="Subgraph">The subgraph.</param>
/// <param name="Edge">The edge.</param>
/// <param name="EdgesBefore">How many edges the whole graph had by then.</param>
internal sealed record EdgeMention(DotSubgraph Subgraph, DotEdge Edge, int EdgesBefore);
