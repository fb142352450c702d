using Dot2Lab.Plan.Steps;
using Dot2Lab.Verification;

namespace Dot2Lab.Tests.Verification;

/// <summary>Two routers on one segment: the host's gateway sends what is for behind the other one back to the segment.</summary>
public sealed class RedirectTests
{
    private const string Segment = """
        graph segment {
          family=dual
          s [role=switch]  r1, r2 [role=router]
          h1 [role=host, ip="10.1.0.1/24 fd01::1/64", gateway="10.1.0.11 fd01::11"]  h2 [role=host, ip="10.2.0.1/24 fd02::1/64"]
          h1 -- s
          r1 -- s [tail_ip="10.1.0.11/24 fd01::11/64"]
          r2 -- s [tail_ip="10.1.0.12/24 fd01::12/64"]
          r2 -- h2
        }
        """;

    private const string Send = "r1 send_redirects";
    private const string Accept = "h1 accept_redirects";
    private const string Direct = "h1 r2 h2";
    private const string Detour = "h1 r1 r2 h2";

    [Theory]
    [InlineData("", Detour)]
    [InlineData(Send, Detour)]
    [InlineData(Accept, Detour)]
    [InlineData($"{Send},{Accept}", Detour, Direct)]
    [InlineData($"{Send},{Accept},r1 forwarding=0")]
    [InlineData($"{Send},{Accept},r1 shared_media=0", Detour, Direct)]
    [InlineData($"{Send},{Accept},h1 shared_media=0", Detour)]
    [InlineData($"{Send},{Accept},h1 shared_media=0,h1 secure_redirects=0", Detour, Direct)]
    public void A_host_goes_directly_once_it_was_told(string parameters, params string[] expected) =>
        Assert.Equal(expected, Ways(With(parameters)));

    [Theory]
    [InlineData("all", "to-s", true)]
    [InlineData("all", null, false)]
    [InlineData(null, "to-s", false)]
    public void A_router_must_be_told_twice_that_it_may_be_redirected(string? one, string? two, bool accepts)
    {
        var lab = With(Send).Sysctl("h1", "net/ipv4/ip_forward", "1");
        foreach (var device in new[] { "all", "to-s" })
        {
            lab.Sysctl("h1", $"net/ipv4/conf/{device}/accept_redirects", device == one || device == two ? "1" : "0");
        }

        Assert.Equal(accepts, Ways(lab).Contains(Direct));
    }

    [Fact]
    public void To_forward_is_to_take_no_redirects_unless_told_so_later()
    {
        var lab = With($"{Send},{Accept}").Sysctl("h1", "net/ipv4/ip_forward", "1");

        Assert.Equal([Detour], Ways(lab));
    }

    [Fact]
    public void The_way_after_a_redirect_is_told_from_the_routes_own()
    {
        var ways = With($"{Send},{Accept}").Probe("h1", "10.2.0.1").Requests;

        Assert.Equal([false, true], ways.Select(way => way.Hops[0].IsRedirected));
        Assert.Equal(["10.1.0.11", "10.1.0.12"], ways.Select(way => way.Hops[0].NextHop!));
    }

    [Fact]
    public void Where_the_ways_differ_it_is_chance()
    {
        var lab = With($"{Send},{Accept}");
        lab.Append(new SetMtu("r1", lab.Plan.Nodes[0].Source, "to-s", 1400));

        Assert.Equal(Chance.Always, lab.Probe("h1", "10.2.0.1").Reaches("h2"));
        Assert.Equal(Chance.Sometimes, lab.Probe("h1", "10.2.0.1", 1500).Reaches("h2"));
    }

    [Fact]
    public void An_ipv6_host_with_a_global_gateway_takes_none()
    {
        var lab = ModelLab.Of(Segment).Sysctl("h1", "net/ipv6/conf/all/accept_redirects", "1").Sysctl("h1", "net/ipv6/conf/to-s/accept_redirects", "1");

        Assert.Equal([Detour], Ways(lab, "fd02::1"));
    }

    private static ModelLab With(string parameters)
    {
        var lab = ModelLab.Of(Segment);
        foreach (var words in parameters.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var (node, setting) = (words.Split(' ')[0], words.Split(' ')[1].Split('='));
            foreach (var device in new[] { "all", "to-s" })
            {
                lab.Sysctl(node, $"net/ipv4/conf/{device}/{setting[0]}", setting.ElementAtOrDefault(1) ?? "1");
            }
        }

        return lab;
    }

    private static List<string> Ways(ModelLab lab, string to = "10.2.0.1") =>
    [
        .. LabModel.Build(lab.Plan).Model!.Trace(new ProbePacket("h1", ModelLab.Ip(to))).Requests
            .Where(way => way.ReceivedBy is not null)
            .Select(way => string.Join(' ', way.Hops.Select(hop => hop.Namespace).Where(name => name != "s"))),
    ];
}
