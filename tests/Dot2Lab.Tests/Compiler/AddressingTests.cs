using Dot2Lab.Compiler;
using Dot2Lab.Plan;
using Dot2Lab.Text;

namespace Dot2Lab.Tests.Compiler;

/// <summary>What is given is kept, what is allocated keeps clear of it, and one mistake is told once.</summary>
public sealed class AddressingTests
{
    private const string Core = "p [role=p] pe1, pe2 [role=pe] pe1 -- p -- pe2 node [vrf=red] ce1, ce2 [role=ce] h1, h2 [role=host] ";
    private const string Sites = "h1 -- ce1 -- pe1 h2 -- ce2 -- pe2 ";

    [Theory]
    [InlineData("h1 [ip=\"10.7.1.1/24\"] h2 [ip=\"10.7.1.1/24\"]", "D2L0303")]
    [InlineData("h1 [ip=\"10.7.1.1/24\"] h2 [ip=\"10.7.1.2/24\"]", "D2L0304")]
    [InlineData("h1 [ip=\"10.7.1.1/24\"] h2 [ip=\"10.7.1.1/25\"]", "D2L0303")]
    [InlineData("pe1 [loopback=\"10.1.1.1\"] pe2 [loopback=\"10.1.1.1\"]", "D2L0303")]
    [InlineData("core_pool=\"192.0.2.0/31\"", "D2L0311")]
    [InlineData("loopback_pool=\"192.0.2.0/31\"", "D2L0311")]
    [InlineData("edge_pool=\"192.0.2.0/31\"", "D2L0311")]
    [InlineData("ce1 [prefixes=\"10.50.0.0/16\"] ce2 [prefixes=\"10.50.0.0/16\"]", "D2L0304")]
    [InlineData("h1 [ip=\"10.50.1.1/24\"] ce2 [prefixes=\"10.50.1.128/25\"]", "D2L0304")]
    [InlineData("red [role=vrf, table=10, vrf=\"\"] blue [role=vrf, table=10, vrf=\"\"] ce3, ce4 [role=ce, vrf=blue] ce3 -- pe1 ce4 -- pe2", "D2L0406")]
    [InlineData("p9 [role=p, vrf=\"\"] p8 [role=p, vrf=\"\"] p8 -- p9", "D2L0408")]
    public void One_mistake_is_one_error(string statements, string code)
    {
        var source = new SourceText("lab.dot", $"graph lab {{ {Core} {Sites} {statements} }}");

        var errors = LabCompiler.Compile(source).Diagnostics.Where(d => d.Severity == Severity.Error);

        Assert.Equal([code], errors.Select(e => e.Code));
    }

    [Fact]
    public void A_core_link_keeps_clear_of_a_given_loopback()
    {
        var plan = Lab("core_pool=\"192.0.2.0/29\" pe1 [loopback=\"192.0.2.0\"] pe2 [loopback=\"192.0.2.3\"]");

        Assert.DoesNotContain(Addresses(plan, "p"), a => a is "192.0.2.0/31" or "192.0.2.1/31" or "192.0.2.2/31" or "192.0.2.3/31");
    }

    /// <summary>The links of routers are looked for in the lower part of the pool, which one LAN of IPv6 can cover.</summary>
    [Theory]
    [InlineData("h0 -- r1")]
    [InlineData("h0 -- r0 -- r1 -- h1")]
    [InlineData("h1 -- r1 [net=\"fd00:1::/64\"]")]
    [InlineData("h1 -- r1 [net=\"fd00:1::/48\"] h2 -- r2 [net=\"fd00:1:1::/48\"]")]
    public void A_lan_at_the_beginning_of_the_pool_leaves_room_for_links_behind_it(string links)
    {
        var source = new SourceText("lab.dot", $"graph {{ family=dual node [role=router] r1 -- r2 node [role=host] h1 [role=host] r0 [role=router] {links} }}");

        Assert.DoesNotContain(LabCompiler.Compile(source).Diagnostics, d => d.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("192.0.2.8/30")]
    [InlineData("192.0.2.8/29")]
    public void Loopbacks_are_places_of_their_pool(string pool)
    {
        var plan = Lab($"loopback_pool=\"{pool}\"", "p [role=p] pe1 [role=pe] p -- pe1 node [vrf=red] ce1 [role=ce] h1 [role=host] h1 -- ce1 -- pe1");

        Assert.All(plan.Nodes.SelectMany(n => n.Loopbacks), a => Assert.StartsWith("192.0.2.", a.ToString(), StringComparison.Ordinal));
        Assert.All(plan.Nodes.SelectMany(n => n.Loopbacks), a => Assert.InRange(int.Parse(a.ToString().Split('.', '/')[3], System.Globalization.CultureInfo.InvariantCulture), 9, 14));
    }

    [Fact]
    public void A_pool_of_one_address_serves_one_router() =>
        Assert.Equal(["192.0.2.8/32"], Lab("loopback_pool=\"192.0.2.8/32\"", "pe1 [role=pe] h1 [role=host, vrf=red] h1 -- pe1").Nodes.SelectMany(n => n.Loopbacks).Select(a => a.ToString()));

    [Fact]
    public void A_wide_network_behind_a_ce_leaves_room_inside_but_its_first_address()
    {
        var plan = Lab("ce2 [prefixes=\"10.0.0.0/8\"] h0 [role=host] h0 -- ce1");

        Assert.Contains("10.0.0.1/32", Nodes(plan, "ce2").Loopbacks.Select(a => a.ToString()));
        Assert.DoesNotContain(Addresses(plan, "h0"), a => a.StartsWith("10.0.0.", StringComparison.Ordinal));
        Assert.Equal(["10.0.1.1/24"], Addresses(plan, "h1"));
    }

    [Fact]
    public void Names_that_read_alike_are_still_two_segments()
    {
        var plan = Lab(string.Empty, "node [role=router] \"a--b\", c, a, \"b--c\", x, <x> \"a--b\" -- c a -- \"b--c\" x -- c <x> -- c");

        Assert.Equal(8, plan.Nodes.SelectMany(n => n.Interfaces).SelectMany(i => i.Addresses).Distinct().Count());
    }

    [Fact]
    public void Parallel_links_are_told_apart_by_their_names_not_their_order()
    {
        const string One = "p:a -- pe1:b ";
        const string Two = "pe1:c -- p:d [cost=20] ";
        Assert.Equal(Addresses(Lab(One + Two), "p"), Addresses(Lab(Two + One), "p"));
    }

    private static LabPlan Lab(string statements, string core = Core + Sites) => CompileHelper.Plan($"graph lab {{ {core} {statements} }}");

    private static PlanNode Nodes(LabPlan plan, string name) => plan.Nodes.Single(n => n.Namespace == name);

    private static IEnumerable<string> Addresses(LabPlan plan, string node) =>
        Nodes(plan, node).Interfaces.SelectMany(i => i.Addresses).Select(a => a.ToString());
}
