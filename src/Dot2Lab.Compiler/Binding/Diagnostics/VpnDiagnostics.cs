using Dot2Lab.Compiler.Model;
using Dot2Lab.Plan;
using Dot2Lab.Text;
using static Dot2Lab.Compiler.Binding.Diagnostics.Wording;

namespace Dot2Lab.Compiler.Binding.Diagnostics;

/// <summary>VRFs, route targets and labels that cannot be.</summary>
internal static class VpnDiagnostics
{
    private const int MostNames = 3;

    public static Diagnostic UnknownVrf(ListItem name, IEnumerable<string> known) => new(
        "D2L0203", Severity.Error, name.Span,
        $"there is no VRF or PE called {Quote(name.Text)}",
        DidYouMean(name.Text, known, "name a VRF that a CE belongs to, a node with role=vrf, or a PE"));

    public static Diagnostic VrfDefinedTwice(Vrf vrf, SourceSpan first) => new(
        "D2L0230", Severity.Error, vrf.Span,
        $"the VRF {Quote(vrf.Name)} is defined twice",
        "a VRF is one node with role=vrf; an ID in angle brackets names the same VRF as one without")
    { Related = [new RelatedPlace(first, "the other definition")] };

    public static Diagnostic NothingExported(Given<string> target, IEnumerable<string> exported) => new(
        "D2L0235", Severity.Warning, target.Span,
        $"no VRF exports the route target {Quote(target.Value)}",
        DidYouMean(target.Value, exported, "nothing is imported by it; give it to the export of another VRF"));

    public static Diagnostic VrfMisspelt(Given<string> vrf, string meant) => new(
        "D2L0236", Severity.Warning, vrf.Span,
        $"nothing else is in the VRF {Quote(vrf.Value)}, and it looks like {Quote(meant)}",
        $"did you mean {Quote(meant)}? If not, define {Quote(vrf.Value)} by a node with role=vrf");

    public static Diagnostic NotInVrfOfSite(Given<string> vrf, string site, SourceSpan? first) => new(
        "D2L0237", Severity.Error, vrf.Span,
        $"the VRF {Quote(vrf.Value)} is given here, and the site is in {Quote(site)}",
        "what reaches each other without the provider is one site, and in one VRF; keep customers on segments of their own")
    { Related = first is { } span ? [new RelatedPlace(span, $"{Quote(site)} is given here")] : [] };

    public static Diagnostic NoVrf(Interface pe, Node node) => new(
        "D2L0209", Severity.Error, pe.Span,
        $"the PE {Quote(node.Name.Text)} meets a customer here, and nothing says in which VRF",
        "give the CE a vrf, such as [vrf=red], or the link");

    public static Diagnostic VrfsDisagree(Given<string> vrf, Given<string> other) => new(
        "D2L0210", Severity.Error, vrf.Span,
        $"one segment cannot be in both {Quote(other.Value)} and {Quote(vrf.Value)}",
        "all customers on a segment with a PE belong to one VRF")
    { Related = [new RelatedPlace(other.Span, $"{Quote(other.Value)} is given here")] };

    public static Diagnostic BadPin(ListItem item) => new(
        "D2L0213", Severity.Error, item.Span,
        $"{Quote(item.Text)} is not a label binding",
        "use PE=label for transport, VRF=label on the egress PE, or VRF@PE=label for a per-VRF path");

    public static Diagnostic UnknownPe(ListItem name, IEnumerable<string> known) => new(
        "D2L0214", Severity.Error, name.Span,
        $"there is no PE called {Quote(name.Text)}",
        DidYouMean(name.Text, known, "name the PE where the path ends"));

    public static Diagnostic LabelOutOfRange(ListItem label) => new(
        "D2L0401", Severity.Error, label.Span,
        $"{Quote(label.Text)} is not a label that a router can hand out",
        $"use {PlanDefaults.FirstLabel} to {PlanDefaults.LastLabel}: 0 to 15 are reserved, and Linux receives none above");

    public static Diagnostic LabelTwice(Given<int> label, Node node, SourceSpan first) => new(
        "D2L0402", Severity.Error, label.Span,
        $"the label {label.Value} stands for two things on {Quote(node.Name.Text)}",
        "a router has one label space; give each its own label")
    { Related = [new RelatedPlace(first, "the other one")] };

    public static Diagnostic PinnedTwice(LabelPin pin, Node node, SourceSpan first) => new(
        "D2L0403", Severity.Error, pin.Label.Span,
        $"{Quote(node.Name.Text)} is given two labels for the same thing",
        "keep one of the two")
    { Related = [new RelatedPlace(first, "the other one")] };

    public static Diagnostic UselessPin(LabelPin pin, string why, string help) =>
        new("D2L0404", Severity.Error, pin.FecSpan, why, help);

    public static Diagnostic ReservedTable(SourceSpan span, int table) => new(
        "D2L0405", Severity.Error, span,
        $"the table {table} belongs to the kernel",
        "use another number: 0 and 253 to 255 (default, main, local) are taken");

    public static Diagnostic TableTwice(Given<int> table, string vrf, string other, string pe, SourceSpan first) => new(
        "D2L0406", Severity.Error, table.Span,
        $"the VRFs {Quote(other)} and {Quote(vrf)} share the table {table.Value} on {Quote(pe)}",
        "each VRF of a PE needs a table of its own")
    { Related = [new RelatedPlace(first, "the other one")] };

    public static Diagnostic Disagrees(string attribute, string vrf, SourceSpan span, SourceSpan first) => new(
        "D2L0411", Severity.Error, span,
        $"a second {attribute} for the VRF {Quote(vrf)} on one PE",
        "keep one of the two")
    { Related = [new RelatedPlace(first, "the other one")] };

    public static Diagnostic SiteInTwoVrfs(Interface end, string vrf, string other, SourceSpan first) => new(
        "D2L0407", Severity.Error, end.Span,
        $"the same site is in the VRFs {Quote(other)} and {Quote(vrf)}",
        "a site belongs to one VRF; join VRFs with import and export targets instead")
    { Related = [new RelatedPlace(first, $"{Quote(other)} is met here")] };

    public static Diagnostic CoreCut(IReadOnlyList<Node> part, IReadOnlyList<Node> from) => new(
        "D2L0408", Severity.Error, part[0].Span,
        $"the core is cut: no path of core links leads from {Some(from)} to {Some(part)}",
        "link the two parts through P or PE routers")
    { Related = [new RelatedPlace(from[0].Span, "the other part")] };

    public static Diagnostic PhpWithoutTransport(SourceSpan span) => new(
        "D2L0409", Severity.Note, span,
        "php speaks of transport labels, and lsp=per-vrf has none: the egress PE pops",
        "remove php, or use lsp=stacked");

    public static Diagnostic RangeFull(SourceSpan span, string range, string router) => new(
        "D2L0410", Severity.Error, span,
        $"the range {range} has no label left on {Quote(router)}",
        $"give the graph a larger {range}");

    public static Diagnostic BadRange(ListItem item) => new(
        "D2L0412", Severity.Error, item.Span,
        $"{Quote(item.Text)} is not a range of labels",
        $"use the form 16000-23999, within {PlanDefaults.FirstLabel} to {PlanDefaults.LastLabel}");

    public static Diagnostic VrfUnused(Vrf vrf) => new(
        "D2L0420", Severity.Warning, vrf.Span,
        $"no PE serves the VRF {Quote(vrf.Name)}",
        "name it on a CE, such as [vrf=NAME], or on a link of a PE");

    public static Diagnostic OneWay(Given<string> target, Vrf vrf, Vrf other) => new(
        "D2L0422", Severity.Warning, target.Span,
        $"{Quote(vrf.Name)} imports from {Quote(other.Name)}, which imports nothing that {Quote(vrf.Name)} exports",
        "nothing could be answered, so the two get none of each other's routes; let each import what the other exports");

    public static Diagnostic RouteDistinguisherTwice(Given<string> value, string vrf, string other, string pe, SourceSpan first) => new(
        "D2L0423", Severity.Error, value.Span,
        $"the VRFs {Quote(other)} and {Quote(vrf)} share the route distinguisher {value.Value} on {Quote(pe)}",
        "each VRF of a PE needs one of its own, or equal addresses of two customers would be one route")
    { Related = [new RelatedPlace(first, "the other one")] };

    public static Diagnostic BadRouteDistinguisher(Given<string> value) => new(
        "D2L0424", Severity.Error, value.Span,
        $"{Quote(value.Value)} is not a route distinguisher",
        "use the form 65000:10 or 192.0.2.1:10; behind an address, or a system number above 65535, the last number is at most 65535");

    public static Diagnostic UnusedPin(LabelPin pin, Node node) => new(
        "D2L0427", Severity.Warning, pin.FecSpan,
        $"no path brings {Quote(node.Name.Text)} packets of this class, so the label {pin.Label.Value} is not installed",
        "remove it, or give it to a router that the packets pass; `dot2lab show` lists the labels in use");

    public static Diagnostic CoreMtuTooLarge(SourceSpan span, int needed, int most) => new(
        "D2L0428", Severity.Error, span,
        $"the largest customer packet needs a core MTU of {needed} with its labels, and Linux takes {most}",
        $"make it at most {most - 8}");

    public static Diagnostic CoreMtuSmall(SourceSpan span, int given, int needed) => new(
        "D2L0413", Severity.Warning, span,
        $"a core MTU of {given} is less than the largest customer packet with its labels, {needed}",
        $"packets that need more are lost without a word inside the core; use {needed} or leave core_mtu away");

    private static string Some(IReadOnlyList<Node> nodes)
    {
        var names = nodes.Take(MostNames).Select(n => Quote(n.Name.Text));
        return string.Join(", ", nodes.Count > MostNames ? names.Append("…") : names);
    }
}
