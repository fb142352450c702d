using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>
/// Finds the customers' sites: segments that routers of the site join. A host joins nothing, for it does not forward, and a PE
/// is where a site ends.
/// </summary>
internal sealed class SiteFinder(
    IReadOnlyDictionary<NodeName, Node> nodes, IReadOnlyList<Segment> segments, DiagnosticBag diagnostics)
{
    /// <summary>Every site, by name.</summary>
    public IReadOnlyList<Site> Find()
    {
        var parts = new Partition<string>();
        var routerSegments = new Dictionary<NodeName, string>();
        foreach (var segment in segments.Where(s => s.Kind != SegmentKind.Core && s.Interfaces.Count > 0))
        {
            parts.Add(segment.Name);
            foreach (var end in segment.Interfaces.Where(e => nodes[e.Node].IsSiteRouter))
            {
                if (!routerSegments.TryAdd(end.Node, segment.Name))
                {
                    parts.Join(routerSegments[end.Node], segment.Name);
                }
            }
        }

        var byName = segments.ToDictionary(s => s.Name, StringComparer.Ordinal);
        var sites = parts.Groups().Select(names => Create([.. names.Order(StringComparer.Ordinal).Select(n => byName[n])]));
        var result = sites.OfType<Site>().OrderBy(s => s.Name).ToList();
        CheckHosts(result);
        return result;
    }

    private Site? Create(IReadOnlyList<Segment> itsSegments)
    {
        var members = itsSegments.SelectMany(s => s.Interfaces).Select(e => e.Node).Distinct()
            .Where(n => !nodes[n].IsCore).Order().ToList();
        return members.Count == 0 ? null : new Site(members[0], SiteVrf(itsSegments), members, itsSegments);
    }

    private string? SiteVrf(IReadOnlyList<Segment> itsSegments)
    {
        var served = itsSegments.Where(s => s.Vrf is not null).ToList();
        foreach (var other in served.Where(s => s.Vrf != served[0].Vrf).Take(1))
        {
            diagnostics.Add(VpnDiagnostics.SiteInTwoVrfs(PeEnd(other), other.Vrf!, served[0].Vrf!, PeEnd(served[0]).Span));
        }

        return served.Count > 0 ? served[0].Vrf : null;
    }

    private void CheckHosts(IReadOnlyList<Site> sites)
    {
        var memberships = sites.SelectMany(s => s.Nodes).Where(n => nodes[n].Role == NodeRole.Host);
        foreach (var host in memberships.GroupBy(n => n).Where(g => g.Count() > 1))
        {
            diagnostics.Add(StructureDiagnostics.HostAtTwoSites(nodes[host.Key], nodes.Values.Any(n => n.Role == NodeRole.Pe) ? NodeRole.Ce : NodeRole.Router));
        }
    }

    private Interface PeEnd(Segment segment) => segment.Interfaces.First(e => nodes[e.Node].Role == NodeRole.Pe);
}
