using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Compiler.Planning.Emission;

/// <summary>
/// Kernel parameters. A new namespace takes many from the host's, so everything that the lab depends on is written:
/// the same lab then behaves the same on any host.
/// </summary>
internal static class SysctlSteps
{
    private const string IgnoreLinkdown = "ignore_routes_with_linkdown";

    private static readonly string[] EveryNamespace = ["all", "default", "lo"];

    // What counts for an interface is its own value, or both its own and "all": so every one of them is written. The
    // devices that come later (VRFs, bridges) take "default".
    private static readonly (string Name, string Value)[] PerInterface4 =
    [
        ("rp_filter", "0"),
        ("send_redirects", "0"),
        ("accept_redirects", "0"),
        ("proxy_arp", "0"),
        (IgnoreLinkdown, "1"),
    ];

    private static readonly (string Name, string Value)[] PerInterface6 =
    [
        ("disable_ipv6", "0"),
        ("accept_dad", "0"),
        ("accept_ra", "0"),
        ("accept_redirects", "0"),
        (IgnoreLinkdown, "0"),
    ];

    /// <summary>
    /// Parameters that must wait for the routes: IPv6 takes no next hop on a link without carrier while routes over such
    /// links are ignored, and when a node is made its neighbours may still be down. Last come those of the author, who has the
    /// last word and may name any device.
    /// </summary>
    public static IEnumerable<PlanStep> AfterRoutes(Decisions decisions, Node node)
    {
        var name = decisions.Names.Namespaces[node.Name];
        var ours = from device in decisions.Options.Families.Contains(IpFamily.V6) ? Devices(decisions, node) : []
                   select new SetSysctl(name, decisions.Place(node.Span), $"net/ipv6/conf/{device}/{IgnoreLinkdown}", "1");
        var given = from sysctl in node.Sysctls
                    select new SetSysctl(name, decisions.Place(sysctl.Span), sysctl.Value.Path, sysctl.Value.Value);
        return ours.Concat(given);
    }

    /// <summary>A node's kernel parameters.</summary>
    public static IEnumerable<PlanStep> For(Decisions decisions, Node node)
    {
        var place = decisions.Place(node.Span);
        // Forwarding first: where it changes, the kernel sets accept_redirects anew (inet_forward_change in net/ipv4/devinet.c).
        var ours = Forwarding(decisions, node).Concat(Interfaces(decisions, node)).Concat(Mpls(decisions, node));
        foreach (var (path, value) in ours)
        {
            yield return new SetSysctl(decisions.Names.Namespaces[node.Name], place, path, value);
        }
    }

    private static IEnumerable<(string Path, string Value)> Interfaces(Decisions decisions, Node node)
    {
        var devices = Devices(decisions, node).ToList();
        foreach (var family in decisions.Options.Families)
        {
            var (folder, values) = family == IpFamily.V4 ? ("ipv4", PerInterface4) : ("ipv6", PerInterface6);
            foreach (var device in devices)
            {
                foreach (var (name, value) in values)
                {
                    yield return ($"net/{folder}/conf/{device}/{name}", value);
                }
            }
        }
    }

    private static IEnumerable<string> Devices(Decisions decisions, Node node) =>
        EveryNamespace.Concat(decisions.InterfacesOf(node).Select(decisions.Device));

    private static IEnumerable<(string Path, string Value)> Forwarding(Decisions decisions, Node node)
    {
        var forwards = node.IsCore || node.IsSiteRouter ? "1" : "0";
        foreach (var family in decisions.Options.Families)
        {
            yield return family == IpFamily.V4 ? ("net/ipv4/ip_forward", forwards) : ("net/ipv6/conf/all/forwarding", forwards);
        }
    }

    private static IEnumerable<(string Path, string Value)> Mpls(Decisions decisions, Node node)
    {
        if (!node.IsCore || !decisions.Vpns.HasPaths)
        {
            yield break;
        }

        // The kernel keeps an array with a place for each label, so it is made no larger than this node's labels need.
        var last = decisions.Labels.OfRouter(node.Name).Select(l => l.Label).DefaultIfEmpty(PlanDefaults.FirstLabel - 1).Max();
        yield return ("net/mpls/platform_labels", $"{last + 1}");
        yield return ("net/mpls/ip_ttl_propagate", decisions.Options.UniformTtl ? "1" : "0");

        // A label of the egress's own, or the explicit null, is taken off by the loopback device.
        if (decisions.Options is { Lsp: LspMode.Stacked, Php: not PhpMode.Implicit })
        {
            yield return ("net/mpls/conf/lo/input", "1");
        }

        foreach (var end in decisions.CoreInterfacesOf(node))
        {
            yield return ($"net/mpls/conf/{decisions.Device(end)}/input", "1");
        }
    }
}
