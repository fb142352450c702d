using Dot2Lab.Plan.Policy;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Testing;

/// <summary>Holds what was seen against the policy. Addresses overlap between customers, so who received the request decides.</summary>
internal static class LiveJudge
{
    /// <summary>The difference in words, or null.</summary>
    internal static string? Difference(PolicyProbe probe, ProbeResult seen) =>
        probe.Verdict.Reach ? WhyNotReached(probe, seen) : WhyNotIsolated(probe, seen);

    private static string? WhyNotReached(PolicyProbe probe, ProbeResult seen)
    {
        var others = seen.ReceivedBy.Where(n => n != probe.To).ToList();
        if (others.Count > 0)
        {
            return $"received by {string.Join(", ", others)}, not only by {probe.To}";
        }

        return (seen.ReceivedBy.Count, seen.Replied) switch
        {
            (0, _) => WithErrors("never arrived", seen),
            (_, false) => WithErrors($"arrived at {probe.To}, but no reply came back", seen),
            _ => null,
        };
    }

    // That the address answers is no fault: another owner of it may be within reach. That the one who was meant heard it is.
    private static string? WhyNotIsolated(PolicyProbe probe, ProbeResult seen) =>
        !seen.ReceivedBy.Contains(probe.To, StringComparer.Ordinal) ? null
        : !probe.Verdict.MayArrive ? $"must not arrive, but {probe.To} received it"
        : seen.Replied ? $"must not be answered, but {probe.To} received it and a reply came back"
        : null;

    private static string WithErrors(string what, ProbeResult seen) => seen.Errors.Count == 0
        ? what
        : $"{what} ({string.Join("; ", seen.Errors.Select(InWords))})";

    private static string InWords(ProbeError error) => (error.From, error.Mtu) switch
    {
        (null, _) => error.Message,
        ({ } from, null) => $"{error.Message}, says {from}",
        ({ } from, { } mtu) => $"{error.Message} at MTU {mtu}, says {from}",
    };
}
