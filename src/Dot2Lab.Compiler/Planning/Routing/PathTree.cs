using Dot2Lab.Compiler.Model;

namespace Dot2Lab.Compiler.Planning.Routing;

/// <summary>The shortest paths from one router to all others.</summary>
/// <param name="Costs">The cost to each router that can be reached, the source's own being 0.</param>
/// <param name="FirstHops">How each is reached: every first hop of an equal-cost path, in name order.</param>
internal sealed record PathTree(
    IReadOnlyDictionary<NodeName, int> Costs,
    IReadOnlyDictionary<NodeName, IReadOnlyList<RouterHop>> FirstHops);
