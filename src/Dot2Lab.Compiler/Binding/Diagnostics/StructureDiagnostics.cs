using Dot2Lab.Compiler.Model;
using Dot2Lab.Dot;
using Dot2Lab.Plan;
using Dot2Lab.Text;
using static Dot2Lab.Compiler.Binding.Diagnostics.Wording;

namespace Dot2Lab.Compiler.Binding.Diagnostics;

/// <summary>What is wrong with the lab's shape: roles, links, interfaces, sites.</summary>
internal static class StructureDiagnostics
{
    public static Diagnostic NoRoles(DotGraph graph) => new(
        "D2L0233", Severity.Error, graph.KeywordSpan,
        $"none of the {graph.Nodes.Count} nodes has a role",
        "say it for all in one line at the top of the graph, node [role=router], and then for those that are something else, "
            + $"such as h1 [role=host]; the roles are {WordList.AllOf(Keywords.Roles.Keys)}");

    public static Diagnostic NoRole(DotNode node, string? function) => new(
        "D2L0201", Severity.Error, node.Span,
        $"the node {Quote(node.Id.Text)} has no role" + (function is null ? string.Empty : $", and function={Quote(function)} names none"),
        $"say what it is, such as [role=host]; the roles are {WordList.AllOf(Keywords.Roles.Keys)}");

    public static Diagnostic CeWithoutPe(Node ce) => new(
        "D2L0207", Severity.Error, ce.Span,
        $"the CE {Quote(ce.Name.Text)} is at a site that no PE serves",
        "link it, or another CE of its site, to a PE");

    public static Diagnostic CannotConnect(Interface end, Node node, Node other) => new(
        "D2L0208", Severity.Error, end.Span,
        $"{Name(node)} cannot be on one segment with {Name(other)}",
        (node.Role, other.Role) switch
        {
            (NodeRole.P, _) or (_, NodeRole.P) => "a P router meets only P and PE routers; customers attach to a PE",
            _ => "a router with role=router is not part of a provider's network; give it role=ce to attach it to a PE",
        });

    public static Diagnostic InterfaceTwice(Given<string> name, Node node, SourceSpan first) => new(
        "D2L0211", Severity.Error, name.Span,
        $"the interface {Quote(name.Value)} of {Name(node)} is given to two links",
        "an interface is one end of one link; give this end another name")
    { Related = [new RelatedPlace(first, "the other link")] };

    public static Diagnostic NoGraph(SourceText source) => new(
        "D2L0212", Severity.Error, new SourceSpan(source.Text.Length, 0),
        "the file has no graph",
        "a lab is one graph: graph NAME { … }");

    public static Diagnostic SecondGraph(DotGraph graph) => new(
        "D2L0212", Severity.Error, graph.KeywordSpan,
        "the file has more than one graph",
        "a lab is one graph; put this one into a file of its own");

    public static Diagnostic NoNodes(DotGraph graph) => new(
        "D2L0224", Severity.Error, graph.KeywordSpan,
        "the graph has no node that could run",
        "add nodes with a role, such as h1 [role=host]");

    public static Diagnostic SelfLoop(DotEdge edge) => new(
        "D2L0216", Severity.Error, edge.Span,
        $"the link joins {Quote(edge.Tail.Id.Text)} to itself",
        "a link has two different nodes as its ends");

    public static Diagnostic NoLink(Node node) => new(
        "D2L0217", Severity.Warning, node.Span,
        $"{Name(node)} has no link",
        "it will run by itself; link it to something, or give it role=none if it is only drawn");

    public static Diagnostic InterfaceNameTooLong(Given<string> name, int bytes) => new(
        "D2L0501", Severity.Error, name.Span,
        $"the interface name {Quote(name.Value)} has {bytes} bytes, and Linux takes 15",
        "shorten the port's name");

    public static Diagnostic HostAtTwoSites(Node host, NodeRole router) => new(
        "D2L0225", Severity.Error, host.Span,
        $"{Name(host)} is on segments of two sites",
        $"a host does not forward; make it a router with role={router.ToString().ToLowerInvariant()}, or link it to one site only");

    /// <summary>A node by its role and name, as "the P router 'p1'".</summary>
    private static string Name(Node node) => $"the {RoleName(node.Role)} {Quote(node.Name.Text)}";

    private static string RoleName(NodeRole role) => role switch
    {
        NodeRole.Host => "host",
        NodeRole.Ce => "CE",
        NodeRole.Pe => "PE",
        NodeRole.P => "P router",
        NodeRole.Router => "router",
        NodeRole.Switch => "switch",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
