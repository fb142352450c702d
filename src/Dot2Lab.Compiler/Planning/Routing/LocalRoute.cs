using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Planning.Routing;

/// <summary>A network that a router reaches without crossing the core.</summary>
/// <param name="Destination">The network.</param>
/// <param name="Cost">The metric of the best path.</param>
/// <param name="Hops">The first hops of all best paths; none where the router is on the network itself.</param>
/// <param name="Source">Where in the file the network comes from.</param>
internal sealed record LocalRoute(IpPrefix Destination, int Cost, IReadOnlyList<RouterHop> Hops, SourceSpan Source)
{
    /// <summary>Whether the router has an interface on the network, so that the kernel makes the route.</summary>
    public bool IsConnected => Hops.Count == 0;
}
