using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Model;

/// <summary>
/// The address spaces of a lab. Each VPN is one: VRFs that route targets join, directly or through others, share it, and two
/// VPNs may use the same addresses. The core is another, and so is what belongs to no provider.
/// </summary>
public sealed class Realms
{
    /// <summary>The realm of the provider's own links and loopbacks.</summary>
    public const string Core = "core";

    /// <summary>The realm of segments that are neither the provider's nor in a VPN.</summary>
    public const string Plain = "plain";

    private const string VpnPrefix = "vpn ";

    private readonly Dictionary<string, string> _vpnOfVrf;
    private readonly Dictionary<string, string> _realmOfSegment = new(StringComparer.Ordinal);

    private Realms(Topology topology)
    {
        _vpnOfVrf = Join([.. topology.Vrfs.Values]);
        foreach (var segment in topology.Segments)
        {
            _realmOfSegment[segment.Name] = segment.Kind == SegmentKind.Core ? Core : Plain;
        }

        foreach (var site in topology.Sites.Where(s => s.Vrf is not null))
        {
            foreach (var segment in site.Segments)
            {
                _realmOfSegment[segment.Name] = VpnPrefix + _vpnOfVrf[site.Vrf!];
            }
        }
    }

    /// <summary>Finds the realms of a topology.</summary>
    public static Realms Of(Topology topology) => new(topology);

    /// <summary>The realm of a segment.</summary>
    public string Of(Segment segment) => _realmOfSegment[segment.Name];

    /// <summary>The VPN of a VRF: equal for two VRFs that route targets join.</summary>
    public string VpnOf(Vrf vrf) => _vpnOfVrf[vrf.Name];

    /// <summary>A realm in words, for messages.</summary>
    public string Describe(string realm)
    {
        var vrfs = _vpnOfVrf.Where(v => VpnPrefix + v.Value == realm).Select(v => $"'{ByteString.ForDisplay(v.Key)}'").Order(StringComparer.Ordinal).ToList();
        return (realm, vrfs.Count) switch
        {
            (Core, _) => "the core",
            (Plain, _) => "the lab",
            (_, 1) => $"the VRF {vrfs[0]}",
            _ => $"the VPN of the VRFs {string.Join(", ", vrfs)}",
        };
    }

    // Each VRF with the first by name of those it is joined with. Whoever shares a target with another, in either
    // direction, sees the other's routes, so the two need addresses that differ.
    private static Dictionary<string, string> Join(IReadOnlyList<Vrf> vrfs)
    {
        var vpns = vrfs.ToDictionary(v => v.Name, v => v.Name, StringComparer.Ordinal);
        foreach (var importer in vrfs)
        {
            foreach (var exporter in vrfs.Where(importer.ImportsFrom))
            {
                var (low, high) = Ordered(vpns[importer.Name], vpns[exporter.Name]);
                foreach (var vrf in vrfs.Where(v => low != high && vpns[v.Name] == high))
                {
                    vpns[vrf.Name] = low;
                }
            }
        }

        return vpns;
    }

    private static (string Low, string High) Ordered(string first, string second) =>
        string.CompareOrdinal(first, second) <= 0 ? (first, second) : (second, first);
}
