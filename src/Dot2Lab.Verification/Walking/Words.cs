using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Verification.Kernel;

namespace Dot2Lab.Verification.Walking;

/// <summary>Pieces of sentences that several reasons share.</summary>
internal static class Words
{
    /// <summary>That a lookup gave nothing, or a refusal.</summary>
    internal static string NoRoute(Device? domain, Route? route, IpAddress destination) => route switch
    {
        null => $"{Table(domain?.VrfTable ?? PlanDefaults.MainTable)} has no route to {destination}",
        { Destination.IsDefault: true } => $"{Table(route.Table)} has no route to {destination}",
        _ => $"{Table(route.Table)} has {route} for {destination}",
    };

    /// <summary>A table by its name or number.</summary>
    internal static string Table(int number) => number switch
    {
        PlanDefaults.MainTable => "the main table",
        PlanDefaults.LocalTable => "the local table",
        _ => $"table {number}",
    };
}
