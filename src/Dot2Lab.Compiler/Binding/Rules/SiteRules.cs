using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding.Rules;

/// <summary>What the nodes of a site say about their VRF is the same.</summary>
internal static class SiteRules
{
    /// <summary>Judges the rule.</summary>
    public static void Check(Topology topology, DiagnosticBag diagnostics)
    {
        foreach (var site in topology.Sites.Where(s => !LinkDecides(topology, s)))
        {
            Check(topology, site, diagnostics);
        }
    }

    private static void Check(Topology topology, Site site, DiagnosticBag diagnostics)
    {
        var served = site.Segments.Where(s => s.Vrf is not null).SelectMany(s => s.Interfaces).Select(e => e.Node).ToHashSet();
        var claims = site.Nodes.Concat(site.Segments.SelectMany(s => s.Switches)).Distinct()
            .Select(n => topology.Nodes[n])
            .Where(n => n.Vrf is not null)
            .OrderBy(n => n.Vrf!.Span.Start)
            .ToList();
        var vrf = site.Vrf ?? claims.FirstOrDefault()?.Vrf?.Value;
        var first = claims.Find(n => n.Vrf!.Value == vrf)?.Vrf!.Span;

        // What the routers beside a PE say has been compared already: it decides the VRF.
        var others = claims.Where(n => n.Vrf!.Value != vrf && !(n.IsSiteRouter && served.Contains(n.Name)));
        foreach (var other in others.DistinctBy(n => n.Vrf!.Span))
        {
            diagnostics.Add(VpnDiagnostics.NotInVrfOfSite(other.Vrf!, vrf!, first));
        }
    }

    // The link to the PE may put a customer into another VRF than its own.
    private static bool LinkDecides(Topology topology, Site site) =>
        site.Segments.Where(s => s.Vrf is not null).SelectMany(s => s.Links).Any(i => topology.Links[i].Vrf is not null);
}
