using Dot2Lab.Plan.Lowering;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Tests.Compiler;

/// <summary>What switches, and several nodes on one segment, make of a lab.</summary>
public sealed class SegmentTests
{
    [Theory]
    [InlineData("a -- b b -- c c -- a c -- d", "a b c")]
    [InlineData("a -- b a -- b b -- c", "a b")]
    [InlineData("a -- b b -- c c -- a c -- d d -- e e -- f f -- g g -- e", "a b c e f g")]
    [InlineData("a -- b b -- c c -- d", "")]
    public void Only_switches_on_a_cycle_run_spanning_tree(string trunks, string expected)
    {
        var plan = CompileHelper.Plan($"graph {{ node [role=switch] {trunks} h1, h2 [role=host] h1 -- a h2 -- b }}");

        var running = plan.Steps.OfType<AddBridge>().Where(b => b.SpanningTree).Select(b => b.Namespace).Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(' ', running));
    }

    [Fact]
    public void Nodes_whose_names_would_run_into_each_other_are_on_segments_of_their_own()
    {
        var plan = CompileHelper.Plan("""graph { node [role=router] <a> -- b "a" -- b "a--b" -- c a -- "b--c" "a#2" -- b a -- b a -- "\"b\"" h [role=host] h -- "" }""");

        PlanInvariants.Check(plan);
        Assert.Equal(8, plan.Nodes.SelectMany(n => n.Interfaces).SelectMany(i => i.Addresses).Select(a => a.Prefix).Distinct().Count());
    }

    [Fact]
    public void Each_host_gets_the_gateway_that_it_names()
    {
        var plan = CompileHelper.Plan("""
            graph {
              sw [role=switch]  r1, r2 [role=router]
              h1 [role=host, ip="10.1.0.1/24", gateway="10.1.0.20"]
              h2 [role=host, ip="10.1.0.2/24", gateway="10.1.0.10"]
              h1 -- sw  h2 -- sw  r1 -- sw  r2 -- sw
            }
            """);

        Assert.Contains("route add 0.0.0.0/0 via 10.1.0.20 dev to-sw", CompileHelper.Lines(plan, "h1", Tool.Ip));
        Assert.Contains("route add 0.0.0.0/0 via 10.1.0.10 dev to-sw", CompileHelper.Lines(plan, "h2", Tool.Ip));
        Assert.Contains("addr add 10.1.0.10/24 dev to-sw", CompileHelper.Lines(plan, "r1", Tool.Ip));
        Assert.Contains("addr add 10.1.0.20/24 dev to-sw", CompileHelper.Lines(plan, "r2", Tool.Ip));
    }

    [Fact]
    public void An_attribute_of_one_end_needs_no_direction_beside_a_switch()
    {
        var plan = CompileHelper.Plan("""graph { sw [role=switch] h1, h2 [role=host] h1 -- sw [ip="10.1.0.7/24", mac="02:00:00:00:00:07"] sw -- h2 }""");

        Assert.Contains("link set dev to-sw address 02:00:00:00:00:07", CompileHelper.Lines(plan, "h1", Tool.Ip));
        Assert.Contains("addr add 10.1.0.7/24 dev to-sw", CompileHelper.Lines(plan, "h1", Tool.Ip));
        Assert.DoesNotContain(CompileHelper.Lines(plan, "sw", Tool.Ip), line => line.Contains("address", StringComparison.Ordinal));
    }

    [Fact]
    public void A_router_of_a_plain_network_can_have_a_loopback()
    {
        var plan = CompileHelper.Plan("""graph { h1, h2 [role=host] r1 [role=router, loopback="10.9.9.1"] r2 [role=router] h1 -- r1 -- r2 -- h2 }""");

        Assert.Contains("addr add 10.9.9.1/32 dev lo", CompileHelper.Lines(plan, "r1", Tool.Ip));
        Assert.Contains(CompileHelper.Lines(plan, "r2", Tool.Ip), line => line.StartsWith("route add 10.9.9.1/32 via ", StringComparison.Ordinal));
    }

    [Fact]
    public void Routers_without_any_host_are_probed_among_themselves()
    {
        var plan = CompileHelper.Plan("graph { node [role=router] a -- b -- c }");

        var probes = plan.Policy.Probes().Select(p => $"{p.From} {p.To} {p.Verdict.Reach}").Distinct();
        Assert.Equal(["a b True", "a c True", "b a True", "b c True", "c a True", "c b True"], probes.Order(StringComparer.Ordinal));
    }
}
