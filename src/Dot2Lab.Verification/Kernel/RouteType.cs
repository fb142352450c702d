namespace Dot2Lab.Verification.Kernel;

/// <summary>What a route does with a packet (ip-route(8)).</summary>
internal enum RouteType
{
    Unicast,
    Local,
    Broadcast,
    Unreachable,
}
