using System.Globalization;
using Dot2Lab.Plan;
using Dot2Lab.Verification;

namespace Dot2Lab.Cli.Reporting.Prediction;

/// <summary>A hop of a prediction in words, the same in a trace's table and on a lab's page.</summary>
internal static class HopWords
{
    /// <summary>What decided: the route, with its table where that is a VRF's, or the label; empty where nothing did.</summary>
    internal static string By(Hop hop) => (hop.Route, hop.Table) switch
    {
        (null, _) => "",
        ({ } label, null) => $"label {label}",
        ({ } route, PlanDefaults.MainTable) => route,
        ({ } route, PlanDefaults.LocalTable) => route,
        ({ } route, { } table) => string.Create(CultureInfo.InvariantCulture, $"table {table}: {route}"),
    };
}
