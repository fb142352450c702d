using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Cli.Reporting.Prediction;

/// <summary>A packet to be traced.</summary>
/// <param name="From">The sender.</param>
/// <param name="To">Who is meant; null where only an address was given.</param>
/// <param name="Destination">The address it is sent to.</param>
internal sealed record TraceRequest(PlanNode From, PlanNode? To, IpAddress Destination)
{
    /// <summary>Who is meant, for people.</summary>
    internal string ToName => To?.Name ?? Destination.ToString();

    /// <summary>Whether a node that receives the packet is the one that is meant.</summary>
    internal bool IsMeant(string? receiver) => receiver is not null && (To is null || To.Namespace == receiver);
}
