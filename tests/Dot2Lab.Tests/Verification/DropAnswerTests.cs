using Dot2Lab.Plan.Addresses;
using Dot2Lab.Plan.Steps;
using Dot2Lab.Tests.Prediction.Faults;
using Dot2Lab.Verification;

namespace Dot2Lab.Tests.Verification;

/// <summary>Which node answers for a packet that is dropped, with what, and which is silent. The live campaigns hold each answer against a kernel.</summary>
public sealed class DropAnswerTests
{
    private const string Vpn = """
        graph vpn {
          family=dual  loopback_pool="172.31.0.0/24"
          pe1, pe2 [role=pe]  p [role=p]  pe1 -- p -- pe2
          node [vrf=red]  ce1, ce2 [role=ce]  h1 [role=host, ip="10.1.0.1/24 fd01::1/64"]  h2 [role=host, ip="10.2.0.1/24 fd02::1/64"]
          h1 -- ce1 -- pe1  h2 -- ce2 -- pe2
        }
        """;

    private const string Routers = """
        graph routers {
          family=dual
          r1, r2 [role=router]  h1 [role=host, ip="10.1.0.1/24 fd01::1/64"]  h2 [role=host, ip="10.2.0.1/24 fd02::1/64"]
          h1 -- r1 -- r2 -- h2
        }
        """;

    [Theory]
    [InlineData("pe1", "to-p", "10.2.0.1", "pe1 FragmentationNeeded 1492 Always")]
    [InlineData("pe1", "to-p", "fd02::1", "pe1 PacketTooBig 1492 Never")]
    [InlineData("p", "to-pe2", "10.2.0.1", "p is silent")]
    [InlineData("p", "to-pe2", "fd02::1", "p is silent")]
    [InlineData("pe2", "to-ce2", "10.2.0.1", "pe2 FragmentationNeeded 1400 Always")]
    [InlineData("pe2", "to-ce2", "fd02::1", "pe2 PacketTooBig 1400 Always")]
    [InlineData("ce1", "to-pe1", "fd02::1", "ce1 PacketTooBig 1400 Always")]
    [InlineData("h1", "to-ce1", "10.2.0.1", "h1 CallMessageTooLong  Always")]
    public void What_does_not_fit_is_told_by_ip_and_not_by_mpls(string node, string device, string to, string expected)
    {
        var mtu = device is "to-p" or "to-pe2" ? 1500 : 1400;
        var lab = ModelLab.Of(Vpn);
        lab.Append(new SetMtu(node, lab.Plan.Nodes[0].Source, device, mtu));

        Assert.Equal(expected, Told(lab.Probe("h1", to, 1500)));
    }

    [Theory]
    [InlineData("pe1", "10.2.0.1", "pe1 HostUnreachable  Always")]
    [InlineData("pe1", "fd02::1", "pe1 NoRoute  Always")]
    [InlineData("pe2", "10.2.0.1", "pe2 is silent")]
    [InlineData("pe2", "fd02::1", "pe2 is silent")]
    [InlineData("ce1", "10.2.0.1", "ce1 NetworkUnreachable  Always")]
    [InlineData("ce1", "fd02::1", "ce1 NoRoute  Always")]
    [InlineData("h1", "10.2.0.1", "h1 CallNetworkUnreachable  Always")]
    [InlineData("h1", "fd02::1", "h1 CallNetworkUnreachable  Always")]
    public void A_missing_route_is_told_by_who_routes_the_packet_but_not_behind_a_label(string node, string to, string expected)
    {
        var lab = ModelLab.Of(Vpn).Drop<AddRoute>(s => s.Namespace == node && s.Kind == RouteKind.Unicast && s.Destination.Contains(ModelLab.Ip(to)));

        Assert.Equal(expected, Told(lab.Probe("h1", to)));
    }

    [Theory]
    [InlineData("r1", "to-h1", "fd01::fe", "r1 CallNoBufferSpace  Sometimes")]
    [InlineData("r1", "to-h1", "10.1.0.254", "r1 is silent")]
    [InlineData("r2", "to-r1", "fd02::1", "r2 is silent")]
    public void That_a_link_does_not_take_a_packet_is_told_to_ipv6s_sender_only(string node, string device, string to, string expected)
    {
        var lab = ModelLab.Of(Routers);
        lab.Append(new SetMtu(node, lab.Plan.Nodes[0].Source, device, 1352));

        Assert.Equal(expected, Told(lab.Probe("h1", to, 1500)));
    }

    [Theory]
    [InlineData("p")]
    [InlineData("pe2")]
    public void A_missing_label_is_not_told(string node)
    {
        var lab = ModelLab.Of(Vpn).Drop<AddMplsRoute>(s => s.Namespace == node);

        Assert.Equal($"{node} is silent", Told(lab.Probe("h1", "10.2.0.1")));
        Assert.Equal($"{node} is silent", Told(lab.Probe("h1", "fd02::1")));
    }

    [Fact]
    public void A_labels_time_to_live_is_not_told()
    {
        var lab = ModelLab.Of(Vpn).Sysctl("pe1", "net/mpls/ip_ttl_propagate", "0").Sysctl("pe1", "net/mpls/default_ttl", "1");

        Assert.Equal("p is silent", Told(lab.Probe("h1", "10.2.0.1")));
    }

    [Theory]
    [InlineData("10.2.0.1", "r2 is silent")]
    [InlineData("fd02::1", "r2 NoRoute  Always")]
    public void Without_forwarding_ipv4_says_nothing_of_a_missing_route_and_ipv6_does(string to, string expected)
    {
        var lab = ModelLab.Of(Routers)
            .Sysctl("r2", "net/ipv4/conf/all/forwarding", "0").Sysctl("r2", "net/ipv6/conf/all/forwarding", "0")
            .Drop<SetUp>(s => s is { Namespace: "r2", Interface: "to-h2" })
            .Drop<AddAddress>(s => s is { Namespace: "r2", Interface: "to-h2" });

        Assert.Equal(expected, Told(lab.Probe("h1", to)));
    }

    [Theory]
    [InlineData("10.2.0.1")]
    [InlineData("fd02::1")]
    public void Without_forwarding_nothing_is_said_of_a_packet_that_has_a_route(string to)
    {
        var lab = ModelLab.Of(Routers).Sysctl("r2", "net/ipv4/conf/all/forwarding", "0").Sysctl("r2", "net/ipv6/conf/all/forwarding", "0");

        Assert.Equal("r2 is silent", Told(lab.Probe("h1", to)));
    }

    [Theory]
    [InlineData("10.2.0.9", "r2 HostUnreachable  Always late")]
    [InlineData("fd02::9", "r2 AddressUnreachable  Always late")]
    [InlineData("10.1.0.9", "h1 HostUnreachable  Always late")]
    [InlineData("fd01::9", "h1 AddressUnreachable  Always late")]
    public void A_neighbour_that_is_not_there_is_told_late(string to, string expected) =>
        Assert.Equal(expected, Told(ModelLab.Of(Routers).Probe("h1", to)));

    [Theory]
    [InlineData("10.9.0.1", "TimeExceeded  Always")]
    [InlineData("fd09::1", "TimeExceeded  Always")]
    public void Who_takes_the_last_of_the_time_to_live_tells(string to, string expected)
    {
        var lab = ModelLab.Of(Routers);
        foreach (var (node, other) in new[] { ("r1", "r2"), ("r2", "r1") })
        {
            var via = lab.Plan.Steps.OfType<AddAddress>().First(s => s.Namespace == other && s.Interface == $"to-{node}" && s.Address.Family == ModelLab.Ip(to).Family);
            var hop = new NextHop($"to-{other}", via.Address.Address, []);
            lab.Append(new AddRoute(node, via.Source, null, IpPrefix.Of(ModelLab.Ip(to), 16), RouteKind.Unicast, [hop]));
        }

        Assert.EndsWith(expected, Told(lab.Probe("h1", to)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_reverse_path_check_is_silent() =>
        Assert.Equal("pe1 is silent", Told(ReferenceMistakes.NoSourceRoute("1").Probe("c1h1", "88.2.1.3")));

    [Fact]
    public void An_error_without_a_way_back_is_lost()
    {
        var lab = ModelLab.Of(Routers).Drop<AddRoute>(s => s.Namespace == "r2" && s.Destination.Contains(ModelLab.Ip("10.1.0.1")));
        var answer = Answer(lab.Probe("h1", "10.2.0.9"));

        Assert.Equal((DropError.HostUnreachable, Chance.Never), (answer!.Error, answer.Arrives));
        Assert.Equal("r2 cannot send it: the main table has no route to 10.1.0.1", answer.Lost!.InWords(n => n));
    }

    [Fact]
    public void An_ipv6_error_has_the_address_of_the_device_that_the_packet_came_by()
    {
        var lab = ModelLab.Of(Routers);
        var own = lab.Plan.Steps.OfType<AddAddress>().First(s => s is { Namespace: "r2", Interface: "to-r1", Address.Family: IpFamily.V6 });

        Assert.Equal([own.Address.Address], Answer(lab.Probe("h1", "fd02::9"))!.Sources);
    }

    [Theory]
    [InlineData("0", 2)]
    [InlineData("1", 1)]
    public void An_ipv4_error_has_the_address_of_its_own_way_unless_told_otherwise(string inbound, int addresses)
    {
        // There are two links between the routers, and what comes to r1 by one may go back by the other.
        var lab = ModelLab.Of("""
            graph two {
              r1, r2 [role=router]  h1 [role=host, ip="10.1.0.1/24"]  h2 [role=host, ip="10.2.0.1/24"]
              h1 -- r2 -- r1 -- h2  r1 -- r2
            }
            """).Sysctl("r1", "net/ipv4/icmp_errors_use_inbound_ifaddr", inbound);

        Assert.All(lab.Probe("h1", "10.2.0.9").Requests, way => Assert.Equal(addresses, way.Hops[^1].Answer!.Sources.Count));
    }

    [Fact]
    public void In_a_vrf_the_inbound_address_is_the_vrfs_first()
    {
        // To IP a packet comes in by the VRF device, whichever of its ports that was (drivers/net/vrf.c, vrf_ip_rcv).
        var lab = ModelLab.Of(Vpn.Replace("h1 -- ce1 -- pe1", "h1 -- ce1 -- pe1  ce1 -- pe1", StringComparison.Ordinal))
            .Sysctl("pe1", "net/ipv4/icmp_errors_use_inbound_ifaddr", "1");

        var ways = lab.Probe("h1", "10.9.0.9").Requests;

        Assert.Equal(2, ways.Count);
        Assert.Single(ways.SelectMany(way => way.Hops[^1].Answer!.Sources).Distinct());
    }

    [Fact]
    public void A_call_fails_first_for_want_of_a_source()
    {
        var lab = ModelLab.Of(Vpn).Sysctl("h1", "net/ipv6/conf/all/disable_ipv6", "1");

        Assert.Equal("h1 CallAddressNotAvailable  Always", Told(lab.Probe("h1", "fd02::1")));
    }

    [Fact]
    public void An_error_that_leaves_its_vrf_has_an_address_of_the_vrf_it_was_sent_in()
    {
        var lab = ModelLab.Of("""
            graph leak {
              pe [role=pe]
              red [role=vrf, import="1 2", export="1"]  blue [role=vrf, import="1 2", export="2"]
              ce1 [role=ce, vrf=red]  ce2 [role=ce, vrf=blue]  h1 [role=host, ip="10.1.0.1/24"]  h2 [role=host, ip="10.2.0.1/24"]
              h1 -- ce1 -- pe -- ce2 -- h2
            }
            """);
        var red = lab.Plan.Steps.OfType<AddAddress>().Single(s => s is { Namespace: "pe", Interface: "to-ce2" }).Address.Address;
        lab.Append(new SetMtu("pe", lab.Plan.Nodes[0].Source, "to-ce2", 1400));

        Assert.Equal([red], Answer(lab.Probe("h1", "10.2.0.1", 1500))!.Sources);
    }

    private static DropAnswer? Answer(Dot2Lab.Verification.Prediction prediction) => prediction.Requests[0].Hops[^1].Answer;

    private static string Told(Dot2Lab.Verification.Prediction prediction) => Answer(prediction) is { } answer
        ? $"{prediction.Requests[0].DroppedAt} {answer.Error} {answer.Mtu} {answer.Arrives}{(answer.IsLate ? " late" : "")}"
        : $"{prediction.Requests[0].DroppedAt} is silent";
}
