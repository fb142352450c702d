using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Plan.Policy;

/// <summary>A host whose reachability is to be proven.</summary>
/// <param name="Name">Its name in the DOT file, for people.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Vrf">The VRF it belongs to, or null.</param>
/// <param name="Site">The site it is in.</param>
/// <param name="Segments">The segments it is on, by name.</param>
/// <param name="Addresses">Its global addresses on links, with prefix lengths.</param>
public sealed record PolicyHost(
    string Name,
    string Namespace,
    string? Vrf,
    string Site,
    IReadOnlyList<string> Segments,
    IReadOnlyList<InterfaceAddress> Addresses);
