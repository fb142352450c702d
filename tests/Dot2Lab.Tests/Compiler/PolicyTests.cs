namespace Dot2Lab.Tests.Compiler;

public sealed class PolicyTests
{
    private const string Labs = """
        graph g {
          pe1 [role=pe]
          red [role=vrf, import="65000:1 65000:2", export="65000:1"]
          blue [role=vrf, import="65000:2", export="65000:2"]
          h1 [role=host, vrf=red]
          h2 [role=host, vrf=blue]
          h1 -- pe1 -- h2
        }
        """;

    [Theory]
    [InlineData("h1", "h2", true, "red imports blue, but not the other way round")]
    [InlineData("h2", "h1", false, "blue and red do not import each other")]
    public void Routes_imported_one_way_let_requests_pass_and_no_replies(string from, string to, bool mayArrive, string reason)
    {
        var verdict = CompileHelper.Plan(Labs).Policy.Probes().Single(p => p.IsHostPair && p.From == from && p.To == to).Verdict;

        Assert.Equal((false, mayArrive, reason), (verdict.Reach, verdict.MayArrive, verdict.Reason));
    }

    [Fact]
    public void A_host_of_every_site_is_held_against_the_networks_behind_other_sites_routers()
    {
        var probes = CompileHelper.Plan("""
            graph g {
              pe1, pe2 [role=pe]  pe1 -- pe2
              node [vrf=red]  ce1 [role=ce, loopback="10.77.0.1", prefixes="192.0.2.0/24 0.0.0.0/0"]  ce2 [role=ce]
              h1, h2, h3 [role=host]  h1 -- ce1 -- pe1  h2 -- ce2 -- pe2  h3 -- ce2
              b [role=host, vrf=blue]  b -- pe2
            }
            """).Policy.Probes();

        Assert.Equal(
            [
                "b 10.77.0.1 False", "b 192.0.2.1 False",
                "h1 10.77.0.1 True", "h1 192.0.2.1 True",
                "h2 10.77.0.1 True", "h2 192.0.2.1 True",
            ],
            probes.Where(p => p.To == "ce1" && (p.Destination.ToString() is "10.77.0.1" or "192.0.2.1"))
                .Select(p => $"{p.From} {p.Destination} {p.Verdict.Reach}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_address_behind_a_router_that_a_longer_network_has_is_not_asked_of_the_router()
    {
        var probes = CompileHelper.Plan("""
            graph g {
              pe1, pe2 [role=pe]  pe1 -- pe2
              node [vrf=red]  ce1 [role=ce, prefixes="10.1.0.0/16 10.1.0.0/20 10.2.0.0/16"]  ce2 [role=ce, prefixes="10.1.0.0/24"]
              h1 [role=host]  h2 [role=host]  h1 -- ce1 -- pe1  h2 -- ce2 -- pe2
            }
            """).Policy.Probes().Where(p => p.From == "h2").ToList();

        Assert.Equal(["ce2 10.1.0.1"], probes.Where(p => p.Destination.ToString() == "10.1.0.1").Select(p => $"{p.To} {p.Destination}"));
        Assert.Contains(probes, p => p.To == "ce1" && p.Destination.ToString() == "10.2.0.1");
    }
}
