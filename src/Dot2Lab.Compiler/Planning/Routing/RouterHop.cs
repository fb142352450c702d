using Dot2Lab.Compiler.Model;

namespace Dot2Lab.Compiler.Planning.Routing;

/// <summary>One step from a router to a neighbour on a segment that both are on.</summary>
/// <param name="Out">The interface by which it leaves.</param>
/// <param name="Next">The neighbour's interface on the same segment.</param>
internal sealed record RouterHop(Interface Out, Interface Next);
