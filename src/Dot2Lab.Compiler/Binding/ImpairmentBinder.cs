using System.Text.RegularExpressions;
using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>Binds what tc-netem(8) is to do at one end of a link; values stay in tc's own units.</summary>
internal static partial class ImpairmentBinder
{
    /// <summary>The impairment of what leaves one end; null where nothing is asked for.</summary>
    public static Impairment? Bind(LinkReader reader, bool isHead, DiagnosticBag diagnostics)
    {
        var delay = Value("delay", Time(), "a time such as 10ms, 250us or 1.5s");
        var jitter = Value("jitter", Time(), "a time such as 2ms");
        var loss = Value("loss", Percentage(), "a percentage such as 0.5%");
        var rate = Value("rate", Rate(), "a rate such as 10mbit or 1gbit");
        if (jitter is not null && delay is null)
        {
            diagnostics.Add(ValueDiagnostics.JitterWithoutDelay(reader.Find(isHead, "jitter")!));
        }

        return (delay ?? loss ?? rate) is null ? null : new Impairment(delay, jitter, loss, rate);

        string? Value(string name, Regex form, string inWords)
        {
            if (reader.Find(isHead, name) is not { } attribute)
            {
                return null;
            }

            var text = attribute.Value.Text.Trim().ToLowerInvariant();
            if (form.IsMatch(text))
            {
                return text;
            }

            diagnostics.Add(ValueDiagnostics.BadImpairment(attribute, inWords));
            return null;
        }
    }

    // Nine digits keep every value inside the kernel's 64-bit nanoseconds and bits a second.
    [GeneratedRegex(@"\A[0-9]{1,9}(\.[0-9]{1,9})?(s|sec|secs|ms|msec|msecs|us|usec|usecs)?\z")]
    private static partial Regex Time();

    [GeneratedRegex(@"\A(100(\.0{1,9})?|[0-9]{1,2}(\.[0-9]{1,9})?)%\z")]
    private static partial Regex Percentage();

    [GeneratedRegex(@"\A[1-9][0-9]{0,8}(\.[0-9]{1,9})?(bit|[kmgt]i?bit|bps|[kmgt]i?bps)\z")]
    private static partial Regex Rate();
}
