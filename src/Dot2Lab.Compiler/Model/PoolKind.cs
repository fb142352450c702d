namespace Dot2Lab.Compiler.Model;

/// <summary>What an address pool is for.</summary>
public enum PoolKind
{
    /// <summary>Loopbacks of core routers, one address each.</summary>
    Loopback,

    /// <summary>Links between core routers.</summary>
    Core,

    /// <summary>PE–CE links, allocated apart in each VPN.</summary>
    Edge,

    /// <summary>Segments that have hosts or are inside a site, allocated apart in each VPN.</summary>
    Lan,
}
