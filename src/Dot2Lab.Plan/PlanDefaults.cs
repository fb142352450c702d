namespace Dot2Lab.Plan;

/// <summary>Numbers that the kernel or the protocol fixes, under the names that people know them by.</summary>
public static class PlanDefaults
{
    /// <summary>The MTU of a new veth or bridge, in bytes.</summary>
    public const int Mtu = 1500;

    /// <summary>Bytes that one label stack entry adds to a packet (RFC 3032, section 2.1).</summary>
    public const int LabelBytes = 4;

    /// <summary>Forward delay of a bridge that runs spanning tree: 2 s, the least that the kernel takes, in its unit.</summary>
    public const int ForwardDelayCentiseconds = 200;

    /// <summary>
    /// How old a bridge's message may be: 40 s, the most that the kernel takes, in its unit. Each bridge on the way makes it a
    /// second older (IEEE 802.1D), so with the usual 20 s a ring of 45 never came to rest.
    /// </summary>
    public const int MaxAgeCentiseconds = 4000;

    /// <summary>How many bridges a message passes before it is too old.</summary>
    public const int SpanningTreeReach = MaxAgeCentiseconds / 100;

    /// <summary>The number of the main table.</summary>
    public const int MainTable = 254;

    /// <summary>The number of the local table.</summary>
    public const int LocalTable = 255;

    /// <summary>Where the rule for the local table goes in a PE: behind the l3mdev rule (1000), before main (32766).</summary>
    public const int LocalRulePreference = 32765;

    /// <summary>Metric of a VRF's unreachable default: above any other, as the kernel's vrf.rst has it.</summary>
    public const uint UnreachableMetric = 4278198272;

    /// <summary>The explicit null label (RFC 3032; 0 also over IPv6 below another label, RFC 4182).</summary>
    public const int ExplicitNull = 0;

    /// <summary>The first label that is not reserved (RFC 3032, section 2.1).</summary>
    public const int FirstLabel = 16;

    /// <summary>The last label that Linux can receive: <c>platform_labels</c> is at most 1048575.</summary>
    public const int LastLabel = 1048574;
}
