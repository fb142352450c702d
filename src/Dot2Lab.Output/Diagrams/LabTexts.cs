using System.Globalization;
using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Output.Diagrams;

/// <summary>What a diagram says of nodes, links and their ends, line by line.</summary>
/// <param name="plan">The lab's plan.</param>
internal sealed class LabTexts(LabPlan plan)
{
    private readonly Dictionary<(string Namespace, string Interface), SetNetem> _impairments =
        plan.Steps.OfType<SetNetem>().ToDictionary(step => (step.Namespace, step.Interface));

    private readonly SegmentPrefixes _segments = new(plan);

    /// <summary>What is said of a node below its name: its own addresses, VRFs and labels, the network on a switch.</summary>
    public IReadOnlyList<NodeFact> Of(PlanNode node) =>
    [
        .. node.Loopbacks.Select(own => new NodeFact(own.ToString())),
        .. node.Role == NodeRole.Switch ? _segments.Of(node.Namespace).Select(prefix => new NodeFact(prefix.ToString())) : [],
        .. node.Vrfs.Select(vrf => Vrf(vrf, node.Labels)),
        .. node.Labels.Where(label => !node.Vrfs.Any(vrf => vrf.Name == label.Fec)).Select(label => new NodeFact(Leads(label))),
    ];

    /// <summary>What is said at a link's end: the interface, its addresses, and what holds for this end only.</summary>
    public IReadOnlyList<string> Of(DrawnEnd end, DrawnLink link) =>
    [
        end.Port.Name,
        .. end.Port.Addresses.Select(own => own.ToString()),
        .. Properties(end).Except(Shared(link)),
    ];

    /// <summary>What is said on a link: its networks, and what holds for both ends.</summary>
    public IReadOnlyList<string> Of(DrawnLink link) => [.. Prefixes(link).Select(prefix => prefix.ToString()), .. Shared(link)];

    private IEnumerable<string> Shared(DrawnLink link) => Properties(link.Tail).Intersect(Properties(link.Head));

    // On a segment of several links the switch says it once.
    private static IEnumerable<IpPrefix> Prefixes(DrawnLink link) => link.Ends.Any(end => end.Node.Role == NodeRole.Switch)
        ? []
        : link.Ends.SelectMany(end => end.Port.Addresses).Select(own => own.Prefix).Distinct();

    private IEnumerable<string> Properties(DrawnEnd end)
    {
        var impairment = _impairments.GetValueOrDefault((end.Node.Namespace, end.Port.Name))?.Settings ?? [];
        var mtu = end.Port.Mtu == PlanDefaults.Mtu ? [] : new[] { string.Create(CultureInfo.InvariantCulture, $"MTU {end.Port.Mtu}") };
        return [.. mtu, .. impairment.Select(setting => $"{setting.Name} {setting.Value}")];
    }

    private static NodeFact Vrf(PlanVrf vrf, IEnumerable<PlanLabel> labels)
    {
        var own = labels.Where(label => label.Fec == vrf.Name).Select(label => string.Create(CultureInfo.InvariantCulture, $", label {label.Label}"));
        var text = string.Create(CultureInfo.InvariantCulture, $"VRF {vrf.Name}: table {vrf.Table}, RD {vrf.RouteDistinguisher}{string.Concat(own)}");
        return new NodeFact(text, vrf.Name);
    }

    // The label that this router expects, and where it leads.
    private static string Leads(PlanLabel label) => string.Create(CultureInfo.InvariantCulture, $"{label.Label} → {label.Fec}");
}
