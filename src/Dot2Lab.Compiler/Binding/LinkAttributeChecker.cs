using Dot2Lab.Compiler.Binding.Diagnostics;
using Dot2Lab.Compiler.Model;
using Dot2Lab.Dot;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Compiler.Binding;

/// <summary>
/// Finds attributes that mean nothing on the link that they stand on. What a link only inherits may be meant for others.
/// </summary>
internal sealed class LinkAttributeChecker(IReadOnlyDictionary<NodeName, Node> nodes, DiagnosticBag diagnostics)
{
    private static readonly HashSet<string> OfVrf = new(StringComparer.Ordinal) { "vrf", "table", "rd", "vpn_label" };

    /// <summary>Checks a link.</summary>
    public void Check(DotEdge edge, Link link, Segment segment)
    {
        foreach (var attribute in edge.Attributes.Own.Where(a => a.Value.Text.Trim().Length > 0))
        {
            if (WhyUseless(attribute.Name, link, segment) is { } why)
            {
                diagnostics.Add(LinkDiagnostics.UselessOnLink(attribute, why));
            }
        }
    }

    private string? WhyUseless(string attribute, Link link, Segment segment)
    {
        if (OfVrf.Contains(attribute))
        {
            return segment.Kind != SegmentKind.Core && segment.Interfaces.Any(e => nodes[e.Node].Role == NodeRole.Pe)
                ? null
                : "no PE meets a customer on it";
        }

        // Without a direction, labels are the second node's.
        var prefix = Dialect.TailPrefixes.Concat(Dialect.HeadPrefixes).FirstOrDefault(p => attribute.StartsWith(p, StringComparison.Ordinal));
        var node = nodes[(prefix is not null && Dialect.TailPrefixes.Contains(prefix) ? link.Tail : link.Head).Node];
        return (attribute[(prefix?.Length ?? 0)..], prefix) switch
        {
            ("labels", _) when !node.IsCore => $"{Wording.Quote(node.Name.Text)} hands out no labels",
            ("ip", not null) when node.Role == NodeRole.Switch => $"{Wording.Quote(node.Name.Text)} is a switch, whose ports have no addresses",
            _ => null,
        };
    }
}
