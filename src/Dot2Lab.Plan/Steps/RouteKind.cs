namespace Dot2Lab.Plan.Steps;

/// <summary>What a route does with a packet (ip-route(8)).</summary>
public enum RouteKind
{
    /// <summary>Sends it to a next hop.</summary>
    Unicast,

    /// <summary>Drops it and answers with ICMP host or network unreachable.</summary>
    Unreachable,
}
