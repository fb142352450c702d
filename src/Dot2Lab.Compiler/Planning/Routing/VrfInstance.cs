using Dot2Lab.Compiler.Model;

namespace Dot2Lab.Compiler.Planning.Routing;

/// <summary>One VRF of one PE, with the decisions about it (the VRF of RFC 4364, section 3).</summary>
/// <param name="Pe">The PE.</param>
/// <param name="Vrf">The VRF.</param>
/// <param name="Table">Its routing table.</param>
/// <param name="RouteDistinguisher">Its route distinguisher.</param>
/// <param name="Ports">The PE's interfaces in it.</param>
internal sealed record VrfInstance(Node Pe, Vrf Vrf, int Table, string RouteDistinguisher, IReadOnlyList<Interface> Ports)
{
    /// <summary>What its labels stand for.</summary>
    public Fec Fec => new(Pe.Name, Vrf.Name);
}
