using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Plan.Policy;

/// <summary>
/// How large the packets are that prove a policy, whole IP packets in bytes, sent with don't-fragment set. A link may pass ping and
/// nothing else, so what must pass must pass at full size too; what must not is tried with the packet most likely to.
/// </summary>
/// <param name="plan">The lab's plan: full size is what every interface outside the provider's core takes.</param>
public sealed class ProbeSizes(LabPlan plan)
{
    private const int SmallPayload = 56; // ping's own.
    private const int HeaderBytes4 = 28; // IPv4 and ICMP.
    private const int HeaderBytes6 = 48; // IPv6 and ICMPv6.

    private readonly int _full = plan.Nodes
        .Where(n => n.Role is not (NodeRole.P or NodeRole.Pe))
        .SelectMany(n => n.Interfaces, (_, i) => i.Mtu)
        .DefaultIfEmpty(PlanDefaults.Mtu)
        .Min();

    /// <summary>What stands before an echo request's payload: the headers of IP and ICMP, in bytes.</summary>
    public static int HeaderBytes(IpFamily family) => family == IpFamily.V4 ? HeaderBytes4 : HeaderBytes6;

    /// <summary>The sizes of a probe's packets, the small one first.</summary>
    public IReadOnlyList<int> Of(PolicyProbe probe)
    {
        var small = SmallPayload + HeaderBytes(probe.Destination.Family);
        return probe.Verdict.Reach && _full != small ? [small, _full] : [small];
    }
}
