using Dot2Lab.Output.Diagrams.Overlays;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Verification;

namespace Dot2Lab.Cli.Diagrams;

/// <summary>
/// The label-switched paths between two PEs, as packets of each VRF go: from a customer of the one to a customer of the other,
/// between the two PEs.
/// </summary>
/// <param name="plan">The lab's plan.</param>
/// <param name="model">Its model.</param>
internal sealed class LspOverlay(LabPlan plan, LabModel model)
{
    /// <summary>The paths; none if no VRF of the one reaches one of the other.</summary>
    internal IReadOnlyList<OverlayPath> Between(PlanNode from, PlanNode to, bool withReturn) =>
    [
        .. Paths(from.Namespace, to.Namespace, isReply: false),
        .. withReturn ? Paths(to.Namespace, from.Namespace, isReply: true) : [],
    ];

    private IEnumerable<OverlayPath> Paths(string ingress, string egress, bool isReply) =>
        from vrf in plan.Nodes.First(node => node.Namespace == ingress).Vrfs
        from path in PathsOf(vrf.Name, ingress, egress)
        select path with { IsReply = isReply };

    // The first pair of customers whose packets take the way from the one PE to the other.
    private IReadOnlyList<OverlayPath> PathsOf(string vrf, string ingress, string egress) => Pairs(vrf, ingress, egress)
        .Select(pair => TraceOverlay.Of(model.Trace(pair), withReturn: false).Select(path => Part(path, ingress, egress)).OfType<OverlayPath>().ToList())
        .FirstOrDefault(paths => paths.Count > 0) ?? [];

    // One host stands for its site.
    private IEnumerable<ProbePacket> Pairs(string vrf, string ingress, string egress) =>
        from sender in plan.Policy.Hosts.Where(host => IsAttached(host, ingress, vrf)).DistinctBy(host => host.Site)
        from receiver in plan.Policy.Hosts.Where(host => IsAttached(host, egress, null)).DistinctBy(host => host.Site)
        where plan.Policy.Decide(sender, receiver).Reach
        from address in receiver.Addresses
        where sender.Addresses.Any(own => own.Family == address.Family)
        select new ProbePacket(sender.Namespace, address.Address);

    private bool IsAttached(PolicyHost host, string pe, string? vrf) => plan.Policy.Sites
        .First(site => site.Name == host.Site).Attachments
        .Any(attachment => attachment.Pe == pe && (vrf is null || attachment.Vrf == vrf));

    private static OverlayPath? Part(OverlayPath path, string ingress, string egress)
    {
        var hops = path.Hops.SkipWhile(hop => hop.Namespace != ingress).ToList();
        var last = hops.FindIndex(hop => hop.Namespace == egress);
        return last < 0 ? null : path with { Hops = [.. hops.Take(last), hops[last] with { Out = null }] };
    }
}
