using System.Globalization;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Testing;

/// <summary>What a lab's delays, losses and rates (tc-netem(8)) ask of those who wait for an answer.</summary>
internal static class Impairment
{
    private const double MostDelayMilliseconds = 10_000;
    private const int LeastAttempts = 3;
    private const int MostAttempts = 60;

    // An answer crosses lossy interfaces both ways; one in a million may be missed for good.
    private const double LossyInterfaces = 4;
    private const double Doubt = 1e-6;

    // Where links are slow, so few full packets that they are through in time.
    private const int SlowWindow = 32;
    private const double PacketBits = 1600 * 8;

    /// <summary>The patience for a lab that would answer a packet within a given time if nothing impaired it.</summary>
    internal static ProbePatience PatienceFor(LabPlan plan, int milliseconds)
    {
        var impaired = plan.Steps.OfType<SetNetem>().ToList();
        var slowest = impaired.Where(s => s.Rate is not null).Select(s => BitsPerSecond(s.Rate!)).DefaultIfEmpty(double.PositiveInfinity).Min();

        // A packet and its reply pass each delayed interface at most once.
        var delay = impaired.Sum(s => Milliseconds(s.Delay) + Milliseconds(s.Jitter)) + (2 * SlowWindow * PacketBits * 1000 / slowest);
        var patience = new ProbePatience(milliseconds + (int)Math.Min(MostDelayMilliseconds, delay), Attempts(impaired.Select(s => Share(s.Loss)).DefaultIfEmpty().Max()));
        return double.IsFinite(slowest) ? patience with { Window = SlowWindow } : patience;
    }

    private static int Attempts(double loss)
    {
        var lost = 1 - Math.Pow(1 - loss, LossyInterfaces);
        return lost is > 0 and < 1 ? Math.Clamp((int)Math.Ceiling(Math.Log(Doubt) / Math.Log(lost)), LeastAttempts, MostAttempts) : LeastAttempts;
    }

    /// <summary>A time in tc's units: <c>s</c>, <c>ms</c>, <c>us</c>, and microseconds where none is given (tc(8)).</summary>
    internal static double Milliseconds(string? time)
    {
        var (value, unit) = Split(time ?? "0");
        return unit switch
        {
            "s" or "sec" or "secs" => value * 1000,
            "ms" or "msec" or "msecs" => value,
            _ => value / 1000,
        };
    }

    /// <summary>
    /// A rate in tc's units: bits a second, or bytes with <c>bps</c> at the end; a thousand or, with <c>i</c>, 1024 to each of
    /// <c>k</c>, <c>m</c>, <c>g</c>, <c>t</c> (tc(8)).
    /// </summary>
    internal static double BitsPerSecond(string rate)
    {
        var (value, unit) = Split(rate);
        var power = 1 + "kmgt".IndexOf(unit.Length == 0 ? ' ' : unit[0], StringComparison.Ordinal);
        var scale = Math.Pow(unit.AsSpan(Math.Min(1, unit.Length)).StartsWith("i") ? 1024 : 1000, power);
        return value * scale * (unit.EndsWith("bps", StringComparison.Ordinal) ? 8 : 1);
    }

    /// <summary>A share in per cent, as a number from 0 to 1.</summary>
    internal static double Share(string? percent) => Math.Clamp(Split((percent ?? "0").TrimEnd('%')).Value / 100, 0, 1);

    private static (double Value, string Unit) Split(string text)
    {
        var lower = text.Trim().ToLowerInvariant();
        var number = lower.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz");
        return (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0, lower[number.Length..]);
    }
}
