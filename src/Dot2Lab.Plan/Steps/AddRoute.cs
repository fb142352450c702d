using Dot2Lab.Plan.Addresses;
using Dot2Lab.Text;

namespace Dot2Lab.Plan.Steps;

/// <summary>Adds an IP route (ip-route(8)); several next hops make it one multipath route.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Source">Where in the DOT file it comes from.</param>
/// <param name="Table">The table's number, or null for the main table.</param>
/// <param name="Destination">The prefix it is for.</param>
/// <param name="Kind">Forwarding, or a refusal.</param>
/// <param name="NextHops">Where it leads; empty unless <see cref="RouteKind.Unicast"/>.</param>
/// <param name="Metric">Preference among routes to one prefix, lowest first; null for the kernel's default.</param>
/// <param name="PreferredSource">The source address of packets that the node itself sends along it.</param>
public sealed record AddRoute(
    string Namespace,
    SourceLocation Source,
    int? Table,
    IpPrefix Destination,
    RouteKind Kind,
    IReadOnlyList<NextHop> NextHops,
    uint? Metric = null,
    IpAddress? PreferredSource = null)
    : PlanStep(Namespace, Source);
