using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Verification.Walking;

/// <summary>An IP packet under its labels.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Destination">Where it goes.</param>
/// <param name="Ttl">IPv4's time to live or IPv6's hop limit.</param>
/// <param name="Size">Bytes from the IP header on.</param>
/// <param name="DontFragment">Whether a router must not cut it up; always so in IPv6.</param>
/// <param name="Labels">The label stack; null if there is none.</param>
internal readonly record struct Packet(IpAddress Source, IpAddress Destination, int Ttl, int Size, bool DontFragment, LabelEntry? Labels)
{
    internal IpFamily Family => Destination.Family;

    /// <summary>Bytes that a link has to carry, its own header not counted.</summary>
    internal int FrameSize => Size + (LabelEntry.Count(Labels) * PlanDefaults.LabelBytes);
}
