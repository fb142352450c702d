using Dot2Lab.Plan;
using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Policy;
using Dot2Lab.Plan.Steps;

namespace Dot2Lab.Tests.Output.Bash;

/// <summary>Labs for the tests of the script.</summary>
internal static class BashLabs
{
    /// <summary>Two hosts, a router and a switch between them: what any kernel with veth and bridges can run.</summary>
    internal static LabPlan Plain(string lab, string prefix)
    {
        var builder = new LabBuilder(lab, prefix);
        builder.Node("h1", NodeRole.Host);
        builder.Node("h2", NodeRole.Host);
        builder.Node("r", NodeRole.Router);
        builder.Node("sw", NodeRole.Switch);
        builder.Add(new AddBridge(builder.Netns("sw"), builder.NextLine(), "br0", SpanningTree: false));
        builder.Add(new SetUp(builder.Netns("sw"), builder.NextLine(), "br0"));
        builder.Link("sw:eth1", null, "h1:eth0", "10.0.1.1/24", nearMaster: "br0");
        builder.Link("r:eth0", "10.0.1.254/24", "sw:eth2", null);
        builder.Add(new SetMaster(builder.Netns("sw"), builder.NextLine(), "eth2", "br0"));
        builder.Link("r:eth1", "10.0.2.254/24", "h2:eth0", "10.0.2.1/24");
        builder.Route("h1", "0.0.0.0/0", "eth0", "10.0.1.254");
        builder.Route("h2", "0.0.0.0/0", "eth0", "10.0.2.254");
        builder.Site("h1");
        builder.Host("h1", "h1", null, "10.0.1.1/24");
        builder.Host("h2", "h1", null, "10.0.2.1/24");
        builder.Router("r", "10.0.1.254", "h1");
        builder.Router("r", "10.0.2.254", "h1");
        return builder.Build();
    }

    /// <summary>
    /// Two sites of each customer across pe1, p and pe2, one label for each VRF and direction, swapped at p. All customers use
    /// the same addresses.
    /// </summary>
    internal static LabPlan Vpns(string lab, params string[] customers)
    {
        var builder = new LabBuilder(lab);
        Core(builder);
        for (var i = 0; i < customers.Length; i++)
        {
            Customer(builder, customers[i], table: 10 * (i + 1));
        }

        return builder.Build();
    }

    private static void Core(LabBuilder builder)
    {
        builder.Node("p", NodeRole.P, loopback: "10.255.0.3/32");
        foreach (var (pe, number) in new[] { ("pe1", 1), ("pe2", 2) })
        {
            builder.Node(pe, NodeRole.Pe, loopback: $"10.255.0.{number}/32");
            builder.Link($"p:to-{pe}", $"10.254.{number}.1/30", $"{pe}:to-p", $"10.254.{number}.2/30");
            builder.Route("p", $"10.255.0.{number}/32", $"to-{pe}", $"10.254.{number}.2");
            builder.Router("p", $"10.254.{number}.1");
            builder.Router(pe, $"10.254.{number}.2");
            builder.Router(pe, $"10.255.0.{number}", loopback: true);
            Labels(builder, pe, "to-p");
            Labels(builder, "p", $"to-{pe}");
            builder.Add(new AddRule(builder.Netns(pe), builder.NextLine(), IpFamily.V4, PlanDefaults.LocalRulePreference, PlanDefaults.LocalTable));
            builder.Add(new DeleteRule(builder.Netns(pe), builder.NextLine(), IpFamily.V4, 0, PlanDefaults.LocalTable));
        }

        builder.Router("p", "10.255.0.3", loopback: true);
        Loopbacks(builder, "pe1", 1, "10.255.0.2/32");
        Loopbacks(builder, "pe2", 2, "10.255.0.1/32");
    }

    private static void Labels(LabBuilder builder, string node, string device)
    {
        builder.Sysctl(node, "net/mpls/platform_labels", "1000");
        builder.Sysctl(node, $"net/mpls/conf/{device}/input", "1");
    }

    private static void Loopbacks(LabBuilder builder, string pe, int number, string other)
    {
        foreach (var destination in new[] { "10.255.0.3/32", other })
        {
            builder.Add(new AddRoute(
                builder.Netns(pe),
                builder.NextLine(),
                null,
                LabBuilder.Prefix(destination),
                RouteKind.Unicast,
                [new NextHop("to-p", LabBuilder.Parse($"10.254.{number}.1"), [])],
                null,
                LabBuilder.Parse($"10.255.0.{number}")));
        }
    }

    // Customer n's host at site s is 10.s.0.1, its CE 10.s.0.254, the PE-CE link 172.16.s.0/30 with the PE first.
    private static void Customer(LabBuilder builder, string vrf, int table)
    {
        builder.PolicyVrf(vrf, $"65000:{table}");
        foreach (var site in new[] { 1, 2 })
        {
            var (host, ce, pe) = ($"{vrf}-h{site}", $"{vrf}-ce{site}", $"pe{site}");
            var attachment = new PolicyAttachment(builder.Netns(pe), vrf);
            builder.Node(host, NodeRole.Host, vrf);
            builder.Node(ce, NodeRole.Ce, vrf);
            builder.Vrf(pe, vrf, table);
            builder.Link($"{pe}:{ce}", $"172.16.{site}.1/30", $"{ce}:{pe}", $"172.16.{site}.2/30", nearMaster: vrf);
            builder.Link($"{ce}:lan", $"10.{site}.0.254/24", $"{host}:eth0", $"10.{site}.0.1/24");
            builder.Route(host, "0.0.0.0/0", "eth0", $"10.{site}.0.254");
            builder.Route(ce, "0.0.0.0/0", pe, $"172.16.{site}.1");
            builder.Route(pe, $"10.{site}.0.0/24", ce, $"172.16.{site}.2", table);
            Lsp(builder, vrf, table, from: 3 - site, to: site);
            builder.Site(host, attachment);
            builder.Host(host, host, vrf, $"10.{site}.0.1/24");
            builder.Router(ce, $"10.{site}.0.254", host);
            builder.Router(ce, $"172.16.{site}.2", null, attachment);
            builder.Router(pe, $"172.16.{site}.1", null, attachment);
        }
    }

    // pe(from) pushes table + to, p swaps that for 100 more, pe(to) pops it into the VRF.
    private static void Lsp(LabBuilder builder, string vrf, int table, int from, int to)
    {
        var label = 100 + table + to;
        builder.Route($"pe{from}", $"10.{to}.0.0/24", "to-p", $"10.254.{from}.1", table, label);
        builder.Route($"pe{from}", $"172.16.{to}.0/30", "to-p", $"10.254.{from}.1", table, label);
        builder.Label("p", label, $"to-pe{to}", $"10.254.{to}.2", label + 100);
        builder.Label($"pe{to}", label + 100, vrf);
    }
}
