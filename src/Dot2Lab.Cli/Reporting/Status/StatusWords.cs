using System.Globalization;
using Dot2Lab.Running;

namespace Dot2Lab.Cli.Reporting.Status;

/// <summary>States and times as people and tools read them.</summary>
internal static class StatusWords
{
    /// <summary>The word for a state.</summary>
    internal static string State(LabState state) => state switch
    {
        LabState.Up => "up",
        LabState.Starting => "changing",
        LabState.HalfMade => "half-made",
        LabState.Died => "died",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>A time, RFC 3339.</summary>
    internal static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>How long ago, in the two largest units.</summary>
    internal static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, age.Seconds)} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{age.Minutes} min {age.Seconds} s"),
        { TotalDays: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{age.Hours} h {age.Minutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{age.Days} d {age.Hours} h"),
    };
}
