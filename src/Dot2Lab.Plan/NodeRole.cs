namespace Dot2Lab.Plan;

/// <summary>What a node is in the network; RFC 4364 names the routers.</summary>
public enum NodeRole
{
    /// <summary>An end system: one default gateway, no forwarding.</summary>
    Host,

    /// <summary>A customer edge router.</summary>
    Ce,

    /// <summary>A provider edge router: VRFs towards customers, labels towards the core.</summary>
    Pe,

    /// <summary>A provider router: labels only.</summary>
    P,

    /// <summary>A plain IP router without VRFs or labels.</summary>
    Router,

    /// <summary>A bridge.</summary>
    Switch,
}
