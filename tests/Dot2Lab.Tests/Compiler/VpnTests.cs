using Dot2Lab.Compiler;
using Dot2Lab.Plan.Lowering;
using Dot2Lab.Text;
using static Dot2Lab.Tests.Compiler.CompileHelper;

namespace Dot2Lab.Tests.Compiler;

/// <summary>Who gets whose routes, by which way, and with which labels.</summary>
public sealed class VpnTests
{
    private const string Core = "pe1, pe2, pe3 [role=pe] pe1 -- pe2 -- pe3 -- pe1 ";

    private const string HubAndSpoke = Core + """
        hub [role=vrf, table=10, import=spoke, export=hub]
        spoke [role=vrf, table=20, import=hub, export=spoke]
        ch [role=ce, vrf=hub, prefixes="0.0.0.0/0"] ch -- pe1 [net="192.0.2.0/31"]
        c1, c2, c3 [role=ce, vrf=spoke]
        c1 -- pe1 [net="192.0.2.2/31"] c2 -- pe2 [net="192.0.2.4/31"] c3 -- pe1 [net="192.0.2.6/31"]
        h1, h2, h3 [role=host] h1 -- c1 [net="10.1.0.0/24"] h2 -- c2 [net="10.2.0.0/24"] h3 -- c3 [net="10.3.0.0/24"]
        """;

    [Fact]
    public void A_hubs_default_route_does_not_lead_from_spoke_to_spoke()
    {
        var plan = CompileHelper.Plan($"graph lab {{ {HubAndSpoke} }}");

        Assert.Contains("route add 0.0.0.0/0 table 20 dev hub", Lines(plan, "pe1", Tool.Ip));
        Assert.Contains("route add unreachable 10.2.0.0/24 table 20", Lines(plan, "pe1", Tool.Ip));
        Assert.Contains("route add unreachable 192.0.2.4/31 table 20", Lines(plan, "pe1", Tool.Ip));
        Assert.Contains("route add unreachable 10.1.0.0/24 table 20", Lines(plan, "pe2", Tool.Ip));
        Assert.DoesNotContain(Lines(plan, "pe1", Tool.Ip), l => l.StartsWith("route add unreachable 10.3.0.0/24", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines(plan, "pe1", Tool.Ip), l => l.StartsWith("route add unreachable", StringComparison.Ordinal) && l.Contains("table 10", StringComparison.Ordinal) && !l.Contains("metric", StringComparison.Ordinal));
    }

    [Fact]
    public void Routes_that_nobody_could_answer_are_not_taken()
    {
        const string Text = $"graph lab {{ {Core} red [role=vrf, import=\"red blue\"] a, b [role=ce, vrf=red] x [role=ce, vrf=blue] a -- pe1 b -- pe2 x -- pe1 [net=\"192.0.2.0/31\"] }}";

        Assert.Contains("D2L0422", LabCompiler.Compile(new SourceText("lab.dot", Text)).Diagnostics.Select(d => d.Code));
        Assert.Single(CompileHelper.Plan(Text).Steps.Select(StepLowering.Lower).OfType<ToolCommand>(), c => c.BatchLine.Contains("192.0.2.0/31", StringComparison.Ordinal) && c.BatchLine.StartsWith("addr", StringComparison.Ordinal) && c.Namespace == "pe1");
        Assert.DoesNotContain(Lines(CompileHelper.Plan(Text), "pe1", Tool.Ip), l => l.Contains("192.0.2.0/31 table", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_at_two_pes_sends_what_only_one_of_them_knows_to_that_one()
    {
        var plan = CompileHelper.Plan($"graph lab {{ {HubAndSpoke} c1 -- pe2 [net=\"192.0.2.8/31\"] }}");

        Assert.Contains("route add 10.3.0.0/24 via 192.0.2.2 dev to-pe1", Lines(plan, "c1", Tool.Ip));
        Assert.Contains("route add 10.2.0.0/24 via 192.0.2.8 dev to-pe2", Lines(plan, "c1", Tool.Ip));
        Assert.Contains("route add 0.0.0.0/0 nexthop via 192.0.2.2 dev to-pe1 nexthop via 192.0.2.8 dev to-pe2", Lines(plan, "c1", Tool.Ip));
    }

    [Fact]
    public void A_pe_tells_of_the_links_that_it_is_on_and_no_others()
    {
        var plan = CompileHelper.Plan($"graph lab {{ {Core} ce [role=ce, vrf=red] ce -- pe1 [net=\"192.0.2.0/31\"] ce -- pe2 [net=\"192.0.2.2/31\"] }}");

        Assert.Contains(Lines(plan, "pe1", Tool.Ip), l => l.StartsWith("route add 192.0.2.2/31 table", StringComparison.Ordinal) && l.Contains("encap mpls", StringComparison.Ordinal));
    }

    [Fact]
    public void The_longest_match_finds_a_site_inside_a_wider_network()
    {
        var plan = CompileHelper.Plan($"graph lab {{ {Core} node [vrf=red] c1 [role=ce, prefixes=\"10.0.0.0/8\"] c2 [role=ce] h1, h2 [role=host] h1 -- c1 c1 -- pe1 [net=\"192.0.2.0/31\"] h2 -- c2 [net=\"10.9.0.0/24\"] c2 -- pe2 [net=\"192.0.2.2/31\"] }}");

        Assert.Contains("route add 10.9.0.0/24 via 192.0.2.0 dev to-pe1", Lines(plan, "c1", Tool.Ip));
        Assert.Contains("route add unreachable 10.0.0.0/8", Lines(plan, "c1", Tool.Ip));
    }

    [Theory]
    [InlineData("65000:4294967295", true)]
    [InlineData("4200000000:65535", true)]
    [InlineData("192.0.2.1:65535", true)]
    [InlineData("65536:65536", false)]
    [InlineData("192.0.2.1:65536", false)]
    [InlineData("4294967296:1", false)]
    [InlineData("2001:db8::1:1", false)]
    [InlineData("65000", false)]
    [InlineData(":1", false)]
    [InlineData("65000:-1", false)]
    [InlineData("65000:", false)]
    public void A_route_distinguisher_has_one_of_three_forms(string rd, bool valid)
    {
        var text = $"graph lab {{ {Core} red [role=vrf, rd=\"{rd}\"] ce [role=ce, vrf=red] ce -- pe1 }}";

        Assert.Equal(valid, LabCompiler.Compile(new SourceText("lab.dot", text)).Diagnostics.All(d => d.Code != "D2L0424"));
    }

    [Fact]
    public void A_large_system_number_makes_a_valid_route_distinguisher()
    {
        var plan = CompileHelper.Plan($"graph lab {{ {Core} red [role=vrf, table=100000] ce [role=ce, vrf=red] ce -- pe1 pe1 [asn=4200000000] }}");

        Assert.Equal("4200000000:34464", plan.Nodes.SelectMany(n => n.Vrfs).Single().RouteDistinguisher);
    }
}
