using System.Text.Json.Serialization;
using Dot2Lab.Plan.Addresses;

namespace Dot2Lab.Plan.Policy;

/// <summary>An address of a router, and which part of the network it belongs to.</summary>
/// <param name="Namespace">The router's namespace.</param>
/// <param name="Address">The address.</param>
/// <param name="Site">The site whose LAN it is on, or behind whose router its network is; null elsewhere.</param>
/// <param name="Attachment">For either end of a PE–CE link, the VRF it is in; null elsewhere.</param>
/// <param name="Loopback">Whether it is on <c>lo</c>: a core router's own, or the first of a network behind a site's router.</param>
public sealed record PolicyRouterAddress(
    string Namespace,
    IpAddress Address,
    string? Site,
    PolicyAttachment? Attachment,
    bool Loopback)
{
    /// <summary>Whether it belongs to the provider's core, which no customer may reach.</summary>
    [JsonIgnore]
    public bool IsCore => Site is null && Attachment is null;
}
