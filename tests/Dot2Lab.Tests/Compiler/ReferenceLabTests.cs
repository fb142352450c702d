using Dot2Lab.Plan;
using Dot2Lab.Plan.Lowering;
using Dot2Lab.Tests.Infrastructure;
using static Dot2Lab.Tests.Compiler.CompileHelper;

namespace Dot2Lab.Tests.Compiler;

/// <summary>The reference lab must come out with the very labels, tables and routes that its hand-written script had.</summary>
public sealed class ReferenceLabTests
{
    private static readonly LabPlan Lab = CompileHelper.Plan(File.ReadAllText(Path.Combine(Repository.Root, "samples", "netdev11.dot")));

    [Fact]
    public void P_swaps_one_label_for_each_customer_and_direction() => Assert.Equal(
        [
            "route add 101 as 111 via inet 2.1.1.6 dev to-pe2",
            "route add 102 as 112 via inet 2.1.1.1 dev to-pe1",
            "route add 201 as 211 via inet 2.1.1.6 dev to-pe2",
            "route add 202 as 212 via inet 2.1.1.1 dev to-pe1",
        ],
        Lines(Lab, "p", Tool.IpMpls));

    [Theory]
    [InlineData("pe1", "route add 112 dev c1", "route add 212 dev c2")]
    [InlineData("pe2", "route add 111 dev c1", "route add 211 dev c2")]
    public void Pe_pops_into_the_customers_vrf(string pe, params string[] routes) => Assert.Equal(routes, Lines(Lab, pe, Tool.IpMpls));

    [Theory]
    [InlineData("pe1", "route add 88.1.1.0/24 table 10 via 1.1.1.1 dev to-c1e1")]
    [InlineData("pe1", "route add 88.2.1.0/24 table 10 encap mpls 101 via 2.1.1.2 dev to-p")]
    [InlineData("pe1", "route add 88.1.1.0/24 table 20 via 1.1.1.1 dev to-c2e1")]
    [InlineData("pe1", "route add 88.2.1.0/24 table 20 encap mpls 201 via 2.1.1.2 dev to-p")]
    [InlineData("pe2", "route add 88.2.1.0/24 table 10 via 3.1.1.2 dev to-c1e2")]
    [InlineData("pe2", "route add 88.1.1.0/24 table 10 encap mpls 102 via 2.1.1.5 dev to-p")]
    [InlineData("pe2", "route add 88.1.1.0/24 table 20 encap mpls 202 via 2.1.1.5 dev to-p")]
    [InlineData("pe1", "route add unreachable 0.0.0.0/0 table 10 metric 4278198272")]
    [InlineData("pe1", "rule add pref 32765 table 255")]
    [InlineData("pe1", "rule del pref 0 table 255")]
    public void Pe_has_the_routes_and_rules_of_its_vrfs(string pe, string line) => Assert.Contains(line, Lines(Lab, pe, Tool.Ip));

    [Theory]
    [InlineData("p", "net/mpls/platform_labels", "203")]
    [InlineData("pe1", "net/mpls/platform_labels", "213")]
    [InlineData("pe2", "net/mpls/platform_labels", "212")]
    [InlineData("pe1", "net/mpls/conf/to-p/input", "1")]
    [InlineData("pe1", "net/mpls/ip_ttl_propagate", "0")]
    [InlineData("pe1", "net/ipv4/ip_forward", "1")]
    [InlineData("c1h1", "net/ipv4/ip_forward", "0")]
    [InlineData("c1h1", "net/ipv4/conf/to-br11/rp_filter", "0")]
    public void What_the_lab_depends_on_is_written(string node, string path, string value) =>
        Assert.Equal(value, Sysctls(Lab, node)[path]);

    [Fact]
    public void A_pe_takes_labels_from_the_core_only() =>
        Assert.Equal(["net/mpls/conf/to-p/input"], Sysctls(Lab, "pe1").Keys.Where(k => k.EndsWith("/input", StringComparison.Ordinal)));

    [Fact]
    public void Core_links_carry_the_label_beside_a_full_packet() =>
        Assert.Contains("link set dev to-p mtu 1504", Lines(Lab, "pe1", Tool.Ip));

    [Fact]
    public void Policy_keeps_the_customers_apart()
    {
        var pairs = Lab.Policy.Probes().Where(p => p.IsHostPair).ToList();
        Assert.Equal(56, pairs.Count);
        Assert.All(pairs, p => Assert.Equal(p.From[..2] == p.To[..2], p.Verdict.Reach));
    }
}
