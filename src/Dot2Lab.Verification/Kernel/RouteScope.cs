namespace Dot2Lab.Verification.Kernel;

/// <summary>How near a destination is (rtnetlink(7)): the nearer, the larger.</summary>
internal enum RouteScope
{
    Universe = 0,
    Link = 253,
    Host = 254,
}
