namespace Dot2Lab.Dot.Reading;

/// <summary>One end of an edge statement: a stretch of the statement's node mentions, or a subgraph for its members.</summary>
/// <param name="First">Index of the first mention.</param>
/// <param name="Count">Number of mentions.</param>
/// <param name="Subgraph">The subgraph; null where nodes are mentioned.</param>
/// <param name="SubgraphStart">Where the subgraph is opened here.</param>
internal readonly record struct Endpoint(int First, int Count, DotSubgraph? Subgraph, int SubgraphStart);
