using Dot2Lab.Plan.Policy;
using Dot2Lab.Running.Messages;

namespace Dot2Lab.Running.Testing;

/// <summary>What became of one probe in the running lab, held against what must.</summary>
/// <param name="Probe">The probe with the policy's verdict.</param>
/// <param name="PacketSize">Size of the IP packet in bytes, sent with don't-fragment set.</param>
/// <param name="Seen">What happened.</param>
/// <param name="Difference">How that differs from what must happen, in words; null where it does not.</param>
public sealed record LiveResult(PolicyProbe Probe, int PacketSize, ProbeResult Seen, string? Difference)
{
    /// <summary>Whether the lab does what it must.</summary>
    public bool Passed => Difference is null;

    /// <summary>Whether the request reached the node that was meant and its reply came back.</summary>
    public bool Reached => Seen.Replied && Seen.ReceivedBy.Contains(Probe.To, StringComparer.Ordinal);
}
