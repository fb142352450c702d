using Dot2Lab.Plan.Policy;

namespace Dot2Lab.Verification.Checking;

/// <summary>A probe of the policy with what the model predicts for its packets: the first that does not do what it must, else the largest.</summary>
/// <param name="Probe">What is sent, and what must become of it.</param>
/// <param name="PacketSize">Size of the IP packet in bytes, sent with don't-fragment set.</param>
/// <param name="Reaches">Whether the node that is meant receives it and the sender gets its answer.</param>
/// <param name="Passed">Whether that is what must be.</param>
public sealed record CheckedProbe(PolicyProbe Probe, int PacketSize, Chance Reaches, bool Passed)
{
    /// <summary>The namespace that receives the request (the first by name, if it is open which); null if none does.</summary>
    public string? DeliveredTo { get; init; }

    /// <summary>Where the request or its reply is lost; null if neither is.</summary>
    public Fault? Fault { get; init; }
}
