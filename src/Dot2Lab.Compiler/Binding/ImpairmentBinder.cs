using System.Globalization;
using System.Text.RegularExpressions;
using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>
/// Binds what tc-netem(8) is to do at one end of a link; values stay in tc's own units, and what tc would refuse, or take for
/// nothing, is refused here.
/// </summary>
internal static partial class ImpairmentBinder
{
    // tc hands times to the kernel as 32-bit counts of 64 ns.
    private const double MostMicroseconds = 274e6;

    // Less than a byte a second is no rate to the kernel, and far more than this overflows.
    private const double LeastBits = 8;
    private const double MostBits = 1e15;

    /// <summary>The impairment of what leaves one end; null where nothing is asked for.</summary>
    public static Impairment? Bind(LinkReader reader, bool isHead, DiagnosticBag diagnostics)
    {
        var delay = Value("delay", IsTime, "a time up to 274s such as 10ms, 250us or 1.5s");
        var jitter = Value("jitter", IsTime, "a time up to 274s such as 2ms");
        var loss = Value("loss", text => Percentage().IsMatch(text), "a percentage such as 0.5%");
        var rate = Value("rate", IsRate, "a rate from 8bit to 1000tbit such as 500kbit, 10mbit or 1gbit");
        if (jitter is not null && delay is null)
        {
            diagnostics.Add(ValueDiagnostics.JitterWithoutDelay(reader.Find(isHead, "jitter")!));
        }

        return (delay ?? loss ?? rate) is null ? null : new Impairment(delay, jitter, loss, rate);

        string? Value(string name, Predicate<string> isValue, string inWords)
        {
            if (reader.Find(isHead, name) is not { } attribute)
            {
                return null;
            }

            var text = attribute.Value.Text.Trim().ToLowerInvariant();
            if (isValue(text))
            {
                return text;
            }

            diagnostics.Add(ValueDiagnostics.BadImpairment(attribute, inWords));
            return null;
        }
    }

    // Without a unit it is microseconds (tc(8)).
    private static bool IsTime(string text) =>
        Time().Match(text) is { Success: true } match && Number(match) * MicrosecondsIn(match.Groups[2].Value) <= MostMicroseconds;

    private static double MicrosecondsIn(string unit) => unit switch
    {
        "s" or "sec" or "secs" => 1e6,
        "ms" or "msec" or "msecs" => 1e3,
        _ => 1,
    };

    // Without a unit it is bits a second; bps is bytes (tc(8)).
    private static bool IsRate(string text) =>
        Rate().Match(text) is { Success: true } match
        && Number(match) * Factor(match.Groups[2].Value, match.Groups[3].Length > 0 ? 1024 : 1000) * (match.Groups[4].Value == "bps" ? 8 : 1)
            is >= LeastBits and <= MostBits;

    private static double Factor(string prefix, double step) =>
        prefix.Length == 0 ? 1 : Math.Pow(step, 1 + "kmgt".IndexOf(prefix, StringComparison.Ordinal));

    private static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A([0-9]{1,9}(?:\.[0-9]{1,9})?)(s|sec|secs|ms|msec|msecs|us|usec|usecs)?\z")]
    private static partial Regex Time();

    [GeneratedRegex(@"\A(100(\.0{1,9})?|[0-9]{1,2}(\.[0-9]{1,9})?)%?\z")]
    private static partial Regex Percentage();

    [GeneratedRegex(@"\A([0-9]{1,15}(?:\.[0-9]{1,9})?)(?:(?:([kmgt])(i?))?(bit|bps))?\z")]
    private static partial Regex Rate();
}
